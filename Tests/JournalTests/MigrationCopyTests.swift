import Foundation
import GRDB
import PayPoint
import TestTools
import Testing

@testable import Journal

/// What is kept when a new version opens the journal of an older one.
@Suite struct MigrationCopyTests {
    private static let copy = "journal.sqlite.before-2026-11-restores"

    /// Makes the file what it was before the last migration.
    private func makeOlder(_ directory: StateDirectory) throws {
        let raw = try RawDatabase(directory.file)
        #expect(raw.run("DROP INDEX event_of_restore") == nil)
        #expect(raw.run("DELETE FROM grdb_migrations WHERE identifier = '2026-11 restores'") == nil)
    }

    private func migrations(_ file: String) throws -> Set<String> {
        Set(try RawDatabase(file).column("SELECT identifier FROM grdb_migrations"))
    }

    @Test func `a journal that is changed is kept as it was, and opens with the program that it is for`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        try makeOlder(directory)
        let journal = try directory.journal()
        try await journal.append([Samples.requested("new")])
        try journal.close()
        #expect(try directory.contents == ["journal.sqlite", "lock", Self.copy])
        let kept = directory.path + "/" + Self.copy
        #expect(try migrations(kept) == ["2026-11 events and views", "2026-11 terminals", "2026-11 books"])
        #expect(try migrations(directory.file).contains("2026-11 restores"))
        #expect(try RawDatabase(kept).column("SELECT count(*) FROM event") == ["\(Samples.everyKind.count)"])
        #expect(try Tool.judge(kept).status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a new journal and one that stays as it is leave no copy`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        try directory.journal().close()
        #expect(try directory.contents == ["journal.sqlite", "lock"])
    }

    @Test func `a start that was cut off keeps its copy, one behind newer entries makes it again`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        try makeOlder(directory)
        try directory.journal().close()
        let kept = directory.path + "/" + Self.copy
        let first = try FileManager.default.attributesOfItem(atPath: kept)[.systemFileNumber] as? Int
        try makeOlder(directory)
        try directory.journal().close()
        #expect(try FileManager.default.attributesOfItem(atPath: kept)[.systemFileNumber] as? Int == first)
        try await directory.filled(with: [Samples.requested("between")])
        try makeOlder(directory)
        try directory.journal().close()
        #expect(try RawDatabase(kept).column("SELECT count(*) FROM event") == ["\(Samples.everyKind.count + 1)"])
    }

    @Test func `the last two copies are kept`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        try makeOlder(directory)
        for (age, name) in ["a", "b", "c"].enumerated() {
            let path = directory.file + ".before-" + name
            try Data().write(to: URL(filePath: path))
            let date = Date(timeIntervalSince1970: 1_700_000_000 - Double(age) * 1000)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
        try directory.journal().close()
        #expect(try directory.contents == ["journal.sqlite", "lock", Self.copy, "journal.sqlite.before-a"])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `without room for the copy the journal stays as it was`() async throws {
        let filled = try StateDirectory()
        try await filled.filled()
        try makeOlder(filled)
        let disk = try SmallDisk(kibibytes: 1024)
        let file = disk.path + "/journal.sqlite"
        try FileManager.default.copyItem(atPath: filled.file, toPath: file)
        let ballast = try disk.fill()
        let handle = try FileHandle(forWritingTo: URL(filePath: ballast))
        // Room for SQLite's own files beside the journal, and not for another journal.
        try handle.truncate(atOffset: try handle.seekToEnd() - 150 * 1024)
        try handle.close()
        #expect(throws: JournalFailure.self) { try SQLiteJournal(directory: disk.path, clock: TestClock()) }
        #expect(try !migrations(file).contains("2026-11 restores"))
        try FileManager.default.removeItem(atPath: ballast)
        try SQLiteJournal(directory: disk.path, clock: TestClock()).close()
        #expect(try migrations(file).contains("2026-11 restores"))
    }

    @Test func `a terminal is asked again once the journal was restored`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let reported = TerminalReported(terminal: "t1", result: CardResult(resultCode: 0))
        try await journal.append([.terminalReported(reported)])
        func hasGap() async throws -> Bool {
            try await journal.write { try $0.memory(of: "t1", before: .max).hasGap }
        }
        #expect(try await !hasGap())
        let restored = JournalRestored(
            backedUp: Timestamp(microseconds: 0), through: 1, replaced: nil, version: "1")
        try await journal.append([.journalRestored(restored)])
        #expect(try await hasGap())
        try await journal.append([.terminalReported(reported)])
        #expect(try await !hasGap())
    }
}
