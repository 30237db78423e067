import Foundation
import GRDB
import PayPoint
import TestTools
import Testing

@testable import Journal

@Suite(.serialized) struct DiskTroubleTests {
    private static let directory = ChildArgument("PROTECTED_DIRECTORY")

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `a full disk stops writing, keeps reading, and is forgotten when there is room again`() async throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let journal = try SQLiteJournal(directory: disk.path, clock: TestClock())
        try await journal.append([Samples.requested("first")])
        let ballast = try disk.fill()
        let written = try await appendUntilFailure(journal, .diskFull)
        #expect(try await journal.entries(after: 0, limit: 1000).count == written)
        #expect(try await journal.payment("first")?.state == .requested)
        await #expect(throws: JournalFailure.diskFull) { try await journal.append([Samples.requested("z")]) }
        #expect(try await journal.verify().fault == nil)

        try FileManager.default.removeItem(atPath: ballast)
        let entry = try #require(try await journal.append([Samples.requested("after")]).first)
        #expect(entry.sequence == Int64(written) + 1)
        #expect(try await journal.payment("z") == nil)
        #expect(try await journal.verify().fault == nil)
        try journal.close()
        #expect(try JournalVerifier.verify(file: disk.path + "/" + SQLiteJournal.fileName).entries == entry.sequence)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `a disk that fills while a new journal begins leaves nothing half`() throws {
        let disk = try SmallDisk(kibibytes: 20)
        #expect(throws: JournalFailure.diskFull) { try SQLiteJournal(directory: disk.path, clock: TestClock()) }
    }

    /// Stands for the full disk where no file system can be mounted: SQLite itself refuses to grow the file.
    @Test func `a file that may not grow stops writing and goes on when it may`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("first")])
        try await limit(journal, toPages: 1)
        let written = try await appendUntilFailure(journal, .diskFull)
        #expect(try await journal.verify().fault == nil)
        try await limit(journal, toPages: 1_000_000)
        #expect(try await journal.append([Samples.requested("after")]).first?.sequence == Int64(written) + 1)
        #expect(try await journal.verify().fault == nil)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `a journal on a read-only file system is told as such and can still be checked`() async throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let file = disk.path + "/" + SQLiteJournal.fileName
        try await fill(disk)
        try disk.becomeReadOnly()
        #expect(throws: JournalFailure.readOnly) { try SQLiteJournal(directory: disk.path, clock: TestClock()) }
        #expect(try JournalVerifier.verify(file: file).entries == Int64(Samples.everyKind.count))
    }

    @Test func `a write-protected file is told as such`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        chmod(directory.path, 0o777)
        chmod(directory.path + "/lock", 0o666)
        chmod(directory.file, 0o444)
        Self.directory.set(directory.path)
        await #expect(processExitsWith: .success) {
            try Nobody.become()
            let path = try Self.directory.value()
            #expect(throws: JournalFailure.readOnly) { try SQLiteJournal(directory: path, clock: TestClock()) }
        }
    }

    /// Stands for a file system that goes read-only under the daemon: SQLite refuses with the same error.
    @Test func `an open journal that may no longer write keeps reading and says why`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        try await journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        await #expect(throws: JournalFailure.readOnly) { try await journal.append([Samples.moved("a", .sent)]) }
        #expect(try await journal.payment("a")?.state == .requested)
        try await journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 0") }
        try await journal.append([Samples.moved("a", .sent)])
    }

    @Test func `a directory that does not exist is named`() throws {
        let error = #expect(throws: JournalFailure.self) {
            try SQLiteJournal(directory: "/nonexistent/zahlstelle", clock: TestClock())
        }
        #expect(error == .other("/nonexistent/zahlstelle/lock: No such file or directory"))
    }

    @Test func `a file that is no journal is told as such`() throws {
        let directory = try StateDirectory()
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: directory.file))
        let error = #expect(throws: JournalFailure.self) { try directory.journal() }
        #expect(error == .damaged("file is not a database"))
        #expect(throws: JournalFailure.damaged("file is not a database")) {
            try JournalVerifier.verify(file: directory.file)
        }
    }

    private func fill(_ disk: SmallDisk) async throws {
        let journal = try SQLiteJournal(directory: disk.path, clock: TestClock())
        try await journal.append(Samples.everyKind)
        try journal.close()
    }

    /// Appends payments until it fails as expected; returns how many entries are there.
    private func appendUntilFailure(_ journal: SQLiteJournal, _ failure: JournalFailure) async throws -> Int {
        for number in 1..<10_000 {
            do {
                try await journal.append([Samples.requested(try #require(PaymentID("p\(number)")))])
            } catch {
                #expect(error as? JournalFailure == failure)
                return number
            }
        }
        Issue.record("the disk never filled")
        return 0
    }

    /// SQLite takes the present size where the limit is below it.
    private func limit(_ journal: SQLiteJournal, toPages pages: Int) async throws {
        try await journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}
