import Foundation
import PayPoint
import TestTools
import Testing

@testable import Journal

/// A journal that a later version has changed, in the hands of this one.
@Suite struct JournalDowngradeTests {
    private static let half = Samples.everyKind.count / 2
    private static let rows =
        "SELECT sequence || time || kind || coalesce(payment, '') || body || hex(hash) FROM event ORDER BY sequence"

    /// As it is behind a later version that kept a copy, changed the tables and wrote on.
    private func later(copies: Bool = true) async throws -> StateDirectory {
        let directory = try StateDirectory()
        try await directory.filled(with: Array(Samples.everyKind.prefix(Self.half)))
        if copies {
            try FileManager.default.copyItem(atPath: directory.file, toPath: directory.file + ".before-2099-future")
        }
        try await directory.filled(with: Array(Samples.everyKind.dropFirst(Self.half)))
        let raw = try RawDatabase(directory.file)
        #expect(raw.run("INSERT INTO grdb_migrations VALUES ('2099 future')") == nil)
        #expect(raw.run("CREATE TABLE future (id INTEGER PRIMARY KEY); DROP INDEX event_of_restore") == nil)
        return directory
    }

    @Test func `takes over every entry as it was written`() async throws {
        let directory = try await later()
        #expect(throws: JournalFailure.self) { try directory.journal() }
        let outcome = try await JournalDowngrade.make(directory: directory.path, clock: TestClock())
        guard case .done(let entries, let aside) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(entries == Int64(Samples.everyKind.count - Self.half))
        #expect(try RawDatabase(directory.file).column(Self.rows) == RawDatabase(aside).column(Self.rows))
        #expect(try RawDatabase(aside).column(Self.rows).count == Samples.everyKind.count)
        #expect(try Tool.judge(directory.file).status == 0)
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
        try directory.journal().close()
        #expect(try directory.contents.filter { $0.contains("part") }.isEmpty)
    }

    @Test func `what a version that was killed left in its log is taken over as well, and stays with its file`()
        async throws
    {
        let directory = try await later()
        let alive = try RawDatabase(directory.file)
        #expect(
            alive.run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE last (id INTEGER)") == nil
        )
        let killed = try StateDirectory()
        for name in try directory.contents where name != "lock" {
            try FileManager.default.copyItem(atPath: directory.path + "/" + name, toPath: killed.path + "/" + name)
        }
        #expect(try killed.contents.isSuperset(of: ["journal.sqlite-wal", "journal.sqlite-shm"]))
        guard case .done(_, let aside) = try await JournalDowngrade.make(directory: killed.path, clock: TestClock())
        else {
            Issue.record("not done")
            return
        }
        #expect(try killed.contents.filter { $0.hasSuffix("-wal") }.isEmpty)
        #expect(try RawDatabase(aside).column("SELECT name FROM sqlite_master WHERE name = 'last'") == ["last"])
        #expect(try RawDatabase(killed.file).column(Self.rows).count == Samples.everyKind.count)
        withExtendedLifetime(alive) {}
    }

    @Test func `a journal comes into place with what is in its log, or not at all`() async throws {
        let made = try StateDirectory()
        try await made.filled()
        let alive = try RawDatabase(made.file)
        #expect(alive.run("PRAGMA wal_autocheckpoint = 0; CREATE TABLE last (id INTEGER)") == nil)
        let work = try StateDirectory()
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: made.file + ending, toPath: work.file + ending)
        }
        let directory = try StateDirectory()
        try await directory.filled(with: [Samples.requested("other")])
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.file))

        // Somebody who reads keeps the log from being folded.
        let reader = try RawDatabase(work.file)
        #expect(reader.run("BEGIN; SELECT count(*) FROM event") == nil)
        let exchange = try JournalExchange(directory: directory.path)
        #expect(throws: JournalFailure.self) { try exchange.put(work.file, asideAs: ".aside") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == before)
        #expect(reader.run("COMMIT") == nil)

        _ = try exchange.put(work.file, asideAs: ".aside")
        #expect(
            try RawDatabase(directory.file).column("SELECT name FROM sqlite_master WHERE name = 'last'") == ["last"])
        withExtendedLifetime(alive) {}
    }

    @Test func `a journal that this version reads is left alone, and so is none`() async throws {
        let directory = try StateDirectory()
        #expect(try await JournalDowngrade.make(directory: directory.path, clock: TestClock()) == .notNeeded)
        try await directory.filled()
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.file))
        #expect(try await JournalDowngrade.make(directory: directory.path, clock: TestClock()) == .notNeeded)
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == before)
    }

    @Test func `an entry of a kind that came later keeps the journal where it is`() async throws {
        let directory = try await later()
        let raw = try RawDatabase(directory.file)
        #expect(
            raw.run(
                """
                INSERT INTO event SELECT max(sequence) + 1, max(time) + 1, 'future.kind', NULL, '{}', zeroblob(32) FROM event;
                UPDATE head SET sequence = sequence + 1
                """) == nil)
        try await expectRefusal(directory)
    }

    @Test func `without a copy, or with that of another journal, it stays where it is`() async throws {
        try await expectRefusal(later(copies: false))
        let directory = try await later(copies: false)
        let other = try StateDirectory()
        try await other.filled(with: [Samples.requested("other")])
        try FileManager.default.copyItem(atPath: other.file, toPath: directory.file + ".before-2099-future")
        try await expectRefusal(directory)
    }

    private func expectRefusal(_ directory: StateDirectory) async throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.file))
        let names = try directory.contents
        await #expect(throws: JournalFailure.self) {
            try await JournalDowngrade.make(directory: directory.path, clock: TestClock())
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == before)
        #expect(try directory.contents == names)
    }

    @Test func `at no moment is there no journal, not even where the new one cannot come into place`() async throws {
        let directory = try await later()
        let before = try FileManager.default.attributesOfItem(atPath: directory.file)[.systemFileNumber] as? Int
        let exchange = try JournalExchange(directory: directory.path)
        #expect(throws: JournalFailure.self) { try exchange.put(directory.path + "/nothing", asideAs: ".aside") }
        #expect(try FileManager.default.attributesOfItem(atPath: directory.file)[.systemFileNumber] as? Int == before)
        #expect(try !directory.contents.contains("journal.sqlite.aside"))
    }

    @Test func `not while a daemon owns it`() async throws {
        let directory = try await later()
        let owner = try StateDirectoryLock(directory: directory.path)
        await #expect(throws: JournalFailure.inUse) {
            try await JournalDowngrade.make(directory: directory.path, clock: TestClock())
        }
        withExtendedLifetime(owner) {}
    }
}
