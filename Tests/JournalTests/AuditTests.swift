import Foundation
import Journal
import PayPoint
import Testing

/// The check from outside: on live, crashed, copied and protected journals.
@Suite(.serialized) struct AuditTests {
    private static let file = ChildArgument("AUDITED_FILE")

    @Test func `a live journal is checked from another process without a trace`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append(Samples.everyKind)
        let before = try directory.contents
        #expect(before == ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "lock"])
        Self.file.set(directory.file)
        await #expect(processExitsWith: .success) {
            let verdict = try JournalVerifier.verify(file: Self.file.value())
            #expect(verdict.fault == nil)
            #expect(verdict.entries == Int64(Samples.everyKind.count))
        }
        #expect(try directory.contents == before)
        try await journal.append([.daemonStarted(DaemonStarted(version: "2"))])
        #expect(try await journal.verify().entries == Int64(Samples.everyKind.count) + 1)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become somebody who may only read"))
    func `a live journal is checked by somebody who may only read it`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append(Samples.everyKind)
        for name in try directory.contents { chmod(directory.path + "/" + name, 0o644) }
        chmod(directory.path, 0o755)
        Self.file.set(directory.file)
        await #expect(processExitsWith: .success) {
            try Nobody.become()
            let file = try Self.file.value()
            try #require(access(file, W_OK) != 0)
            #expect(try JournalVerifier.verify(file: file).entries == Int64(Samples.everyKind.count))
        }
        try journal.close()
    }

    @Test func `a check while others write sees one moment`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("p0")])
        async let writing: Void = {
            for number in 1..<200 {
                try await journal.append([Samples.requested(try #require(PaymentID("p\(number)")))])
            }
        }()
        for _ in 0..<20 { #expect(try await journal.verify().fault == nil) }
        try await writing
    }

    @Test(arguments: [["-wal", "-shm"], ["-wal"]])
    func `what a crash leaves behind is read with its log`(_ endings: [String]) async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append(Samples.everyKind)
        let copy = try directory.copy(with: endings)
        let before = try copy.contents
        let verdict = try JournalVerifier.verify(file: copy.file)
        #expect(verdict.entries == Int64(Samples.everyKind.count))
        #expect(verdict.fault == nil)
        #expect(try copy.contents == before)
        try journal.close()
    }

    @Test func `a closed journal is one file and stays one`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        #expect(try directory.contents == ["journal.sqlite", "lock"])
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
        #expect(try directory.contents == ["journal.sqlite", "lock"])
    }

    @Test func `an empty journal is good and has no head`() async throws {
        let directory = try StateDirectory()
        try await directory.filled(with: [])
        #expect(try JournalVerifier.verify(file: directory.file) == JournalVerdict(entries: 0, head: [], fault: nil))
    }

    @Test func `a path with signs that mean something in a URI is only a path`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let strange = directory.path + "/a?mode=rw#50%25"
        try FileManager.default.moveItem(atPath: directory.file, toPath: strange)
        #expect(try JournalVerifier.verify(file: strange).fault == nil)
    }

    @Test func `a missing file and a foreign database are refused with their reason`() throws {
        let directory = try StateDirectory()
        #expect(throws: JournalFailure.other("\(directory.file): No such file or directory")) {
            try JournalVerifier.verify(file: directory.file)
        }
        try Data().write(to: URL(fileURLWithPath: directory.file))
        let error = try #require(throws: JournalFailure.self) { try JournalVerifier.verify(file: directory.file) }
        guard case .damaged(let text) = error else { return #expect(Bool(false), "\(error)") }
        #expect(text.contains("kein Journal von Zahlstelle") && text.contains("-wal"))
    }

    @Test func `more payments than the check holds at a time are all compared`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let ids = try (0..<2500).map { try #require(PaymentID("p\($0)")) }
        try await journal.write { transaction in
            for id in ids { try transaction.append(Samples.requested(id)) }
            for id in ids.reversed() { try transaction.append(Samples.moved(id, .sent)) }
        }
        try journal.close()
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
        let raw = try RawDatabase(directory.file)
        try raw.dropTriggers()
        #expect(raw.run("UPDATE payment SET taken_back = 1 WHERE id = 'p1234'") == nil)
        #expect(try JournalVerifier.verify(file: directory.file).fault?.text.contains("p1234") == true)
    }
}
