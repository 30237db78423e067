import Foundation
import Journal
import PayPoint
import TestTools
import Testing

@Suite struct OwnershipTests {
    @Test func `a second owner in the same process is refused until the first is gone`() throws {
        let directory = try StateDirectory()
        var first: SQLiteJournal? = try directory.journal()
        #expect(throws: JournalFailure.inUse) { try directory.journal() }
        try first?.close()
        #expect(throws: JournalFailure.inUse, "closing the file does not give the directory away") {
            try directory.journal()
        }
        first = nil
        _ = try directory.journal()
    }

    @Test func `another process holding the directory is respected and its death frees it`() throws {
        let directory = try StateDirectory()
        let owner = Process()
        owner.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        owner.arguments = ["python3", "-c", Self.ownerScript, directory.path + "/lock"]
        let output = Pipe()
        owner.standardOutput = output
        try owner.run()
        #expect(try output.fileHandleForReading.read(upToCount: 6) == Data("owned\n".utf8))
        #expect(throws: JournalFailure.inUse) { try directory.journal() }
        kill(owner.processIdentifier, SIGKILL)
        owner.waitUntilExit()
        _ = try directory.journal()
    }

    @Test func `another process sees the directory owned`() throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        #expect(try Tool("python3", "-c", Self.tryScript, directory.path + "/lock").output == "taken\n")
        try journal.close()
    }

    @Test func `only the owner may read what names the payers`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        for name in try directory.contents {
            let attributes = try FileManager.default.attributesOfItem(atPath: directory.path + "/" + name)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    private static let ownerScript = """
        import fcntl, sys, time
        file = open(sys.argv[1], "w"); fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        print("owned", flush=True); time.sleep(600)
        """

    private static let tryScript = """
        import fcntl, sys
        try: fcntl.flock(open(sys.argv[1]), fcntl.LOCK_EX | fcntl.LOCK_NB); print("free")
        except BlockingIOError: print("taken")
        """
}
