import Foundation
import Journal
import PayPoint
import TestTools
import Testing

@testable import Archives

@Suite(.serialized) struct RestoreTests {
    private func plan(_ file: String, onto box: Box, replaces: Bool = false) -> RestorePlan {
        RestorePlan(
            file: file, identity: nil, state: box.state, configuration: box.etc + "/new/zahlstelled.toml",
            replaces: replaces)
    }

    private func kinds(_ box: Box) async throws -> [String] {
        let journal = try box.journal()
        let entries = try await journal.entries(after: 0, limit: 1000)
        try journal.close()
        return entries.map(\.event.kind.rawValue)
    }

    @Test func `a fresh box has everything of the backup, and the entry that says so`() async throws {
        let old = try Box()
        try await old.fill(0..<3)
        try Data("the list".utf8).write(to: URL(filePath: old.state + "/receivables.db"))
        let backup = try Backup.make(old.plan(), now: 1_795_370_000)
        let box = try Box()
        let report = try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        #expect(report.aside == nil && report.entry == 4)
        #expect(try box.names(box.state) == ["journal.sqlite", "lock", "receivables.db"])
        #expect(
            try await kinds(box) == ["payment.requested", "payment.requested", "payment.requested", "journal.restored"])
        #expect(try Tool.judge(box.journalFile).status == 0)
        #expect(try JournalVerifier.verify(file: box.journalFile).fault == nil)
        let configuration = try String(contentsOfFile: box.etc + "/new/zahlstelled.toml", encoding: .utf8)
        #expect(configuration.contains("password = \"(entfernt)\""))
    }

    @Test func `a daemon that owns the journal is not disturbed`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let backup = try Backup.make(box.plan())
        let journal = try box.journal()
        await #expect(throws: ArchiveFailure.journal(.inUse)) {
            try await Restore.make(plan(backup.file, onto: box, replaces: true), clock: CountingClock())
        }
        _ = try await journal.write { try $0.append(Box.requested(7)) }
        #expect(try await journal.verify().entries == 2)
    }

    @Test func `entries that the backup lacks are not given up unasked, and never deleted`() async throws {
        let box = try Box()
        try await box.fill(0..<2)
        let backup = try Backup.make(box.plan())
        try await box.fill(2..<5)
        await #expect(throws: ArchiveFailure.wouldLose(from: 3)) {
            try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        }
        #expect(try await kinds(box).count == 5)
        let report = try await Restore.make(plan(backup.file, onto: box, replaces: true), clock: CountingClock())
        let aside = try #require(report.aside)
        #expect(report.asideEnd == 5)
        #expect(try JournalVerifier.verify(file: aside).entries == 5)
        #expect(try await kinds(box) == ["payment.requested", "payment.requested", "journal.restored"])
    }

    @Test func `a journal of another chain is not given up unasked`() async throws {
        let old = try Box()
        try await old.fill(0..<5)
        let backup = try Backup.make(old.plan())
        let box = try Box()
        try await box.fill(100..<102)
        await #expect(throws: ArchiveFailure.wouldLose(from: 1)) {
            try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        }
    }

    @Test func `of a journal that went another way only what came after the parting counts`() async throws {
        let box = try Box()
        try await box.fill(0..<2)
        let first = try Backup.make(box.plan(), now: 1_795_370_000)
        try await box.fill(2..<5)
        let second = try Backup.make(box.plan(), now: 1_795_380_000)
        _ = try await Restore.make(plan(first.file, onto: box, replaces: true), clock: CountingClock())
        // Nothing but the note of the restore is here that the later backup lacks.
        let report = try await Restore.make(plan(second.file, onto: box), now: 1_795_390_000, clock: CountingClock())
        #expect(report.asideEnd == 3)
        try await box.fill(5..<6)
        await #expect(throws: ArchiveFailure.wouldLose(from: 7)) {
            try await Restore.make(plan(second.file, onto: box), clock: CountingClock())
        }
    }

    @Test func `a configuration that cannot be placed keeps the journal as it is, for another try`() async throws {
        let old = try Box()
        try await old.fill(0..<2)
        let backup = try Backup.make(old.plan())
        let box = try Box()
        try Data().write(to: URL(filePath: box.etc + "/new"))
        await #expect(throws: ArchiveFailure.self) {
            try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        }
        #expect(try box.names(box.state) == ["lock"])
        try FileManager.default.removeItem(atPath: box.etc + "/new")
        _ = try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        #expect(try await kinds(box) == ["payment.requested", "payment.requested", "journal.restored"])
    }

    @Test func `a damaged journal gives way when asked, with its log`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let backup = try Backup.make(box.plan())
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: box.journalFile))
        try Data("log".utf8).write(to: URL(filePath: box.journalFile + "-wal"))
        await #expect(throws: ArchiveFailure.wouldLose(from: nil)) {
            try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        }
        let report = try await Restore.make(plan(backup.file, onto: box, replaces: true), clock: CountingClock())
        #expect(try Data(contentsOf: URL(filePath: try #require(report.aside))) == Data(repeating: 7, count: 8192))
        #expect(try await kinds(box) == ["payment.requested", "journal.restored"])
    }

    @Test func `a box on which a daemon only started and stopped is fresh`() async throws {
        let old = try Box()
        try await old.fill(0..<1)
        let backup = try Backup.make(old.plan())
        let box = try Box()
        let journal = try box.journal()
        _ = try await journal.write { try $0.append(.daemonStarted(DaemonStarted(version: "1"))) }
        try journal.close()
        _ = consume journal
        let report = try await Restore.make(plan(backup.file, onto: box), clock: CountingClock())
        #expect(report.aside != nil)
        #expect(try await kinds(box) == ["payment.requested", "journal.restored"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
    func `what root restores belongs to the daemon's user and to nobody else`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        try Data("the list".utf8).write(to: URL(filePath: box.state + "/receivables.db"))
        let backup = try Backup.make(box.plan())
        let fresh = try Box()
        chown(fresh.state, 65534, 65534)
        _ = try await Restore.make(plan(backup.file, onto: fresh), clock: CountingClock())
        for name in ["journal.sqlite", "receivables.db", "lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: fresh.state + "/" + name)
            #expect(attributes[.ownerAccountID] as? Int == 65534 && attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `a backup that is damaged changes nothing`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let backup = try Backup.make(box.plan())
        var bytes = try Data(contentsOf: URL(filePath: backup.file))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: backup.file))
        let before = try Data(contentsOf: URL(filePath: box.journalFile))
        await #expect(throws: ArchiveFailure.self) {
            try await Restore.make(plan(backup.file, onto: box, replaces: true), clock: CountingClock())
        }
        #expect(try Data(contentsOf: URL(filePath: box.journalFile)) == before)
        #expect(try box.names(box.state) == ["journal.sqlite", "lock", "backup.json"])
    }
}
