import Foundation
import Journal
import PayPoint
import TestTools
import Testing

@testable import Archives

@Suite(.serialized) struct BackupTests {
    private static let noon: Int64 = 1_795_370_000

    @Test func `a backup is a tar that others can open, of one moment, made while payments go on`() async throws {
        let box = try Box()
        let journal = try box.journal()
        _ = try await journal.write { try $0.append(Box.requested(0)) }
        try Data("the list".utf8).write(to: URL(filePath: box.state + "/receivables.db"))
        async let writing: Void = {
            for number in 1..<200 { _ = try await journal.write { try $0.append(Box.requested(number)) } }
        }()
        let report = try Backup.make(box.plan(), now: Self.noon)
        try await writing
        #expect(report.file == box.target + "/zahlstelle-kasse3-2026-11-22T175320Z.zsbackup")
        #expect(try box.names(box.target) == [Place.name(of: report.file)])
        let out = box.path + "/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let tar = try Tool("tar", "-xf", report.file, "-C", out)
        #expect(tar.status == 0, "\(tar.output)")
        #expect(try box.names(out) == ["manifest.json", "journal.sqlite", "receivables.db", "etc"])
        #expect(try Tool.judge(out + "/journal.sqlite").status == 0)
        #expect(try JournalVerifier.verify(file: out + "/journal.sqlite").entries == report.manifest.journal.sequence)
        #expect(try String(contentsOfFile: out + "/receivables.db", encoding: .utf8) == "the list")
        let sums = try Tool("sha256sum", out + "/journal.sqlite")
        #expect(sums.output.hasPrefix(try #require(report.manifest.members.first).sha256))
        // What is left is the daemon's, and the note about the backup.
        #expect(
            try box.names(box.state) == [
                "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "lock", "receivables.db", "backup.json",
            ])
        #expect(LastBackup.read(state: box.state)?.sequence == report.manifest.journal.sequence)
        #expect(try await journal.verify().fault == nil)
    }

    @Test func `a backup in clear has no passwords and no files of which nobody knows`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        try Data("top".utf8).write(to: URL(filePath: box.etc + "/datev.key"))
        try Data("password='998877'".utf8).write(to: URL(filePath: box.etc + "/test.toml"))
        let report = try Backup.make(box.plan(), now: Self.noon)
        #expect(report.manifest.passwordsRemoved)
        #expect(report.manifest.omitted == [box.etc + "/datev.key"])
        let bytes = try Data(contentsOf: URL(filePath: report.file))
        for secret in [Box.password, "998877", "top"] { #expect(bytes.range(of: Data(secret.utf8)) == nil) }
        #expect(bytes.range(of: Data("id = \"t1\"".utf8)) != nil)
        #expect(try FileManager.default.attributesOfItem(atPath: report.file)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `an encrypted backup is opened by the key alone, and has everything`() async throws {
        let box = try Box()
        try await box.fill(0..<3)
        try Data("top".utf8).write(to: URL(filePath: box.etc + "/datev.key"))
        let keys = try box.keys()
        let report = try Backup.make(box.plan(recipient: keys.recipient), now: Self.noon)
        let bytes = try Data(contentsOf: URL(filePath: report.file))
        for text in [Box.payer, Box.password, "manifest.json", "SQLite format 3"] {
            #expect(bytes.range(of: Data(text.utf8)) == nil)
        }
        let tar = try Tool(
            "sh", "-c", "age -d -i \(keys.identity) \(report.file) | tar -xO etc/zahlstelled.toml etc/datev.key")
        #expect(tar.output.contains("password = \"\(Box.password)\"") && tar.output.hasSuffix("top"))
        let finding = try BackupCheck.check(report.file, identity: keys.identity, scratch: box.path)
        #expect(finding.fault == nil && finding.encrypted && finding.manifest == report.manifest)
        #expect(throws: ArchiveFailure.identityMissing(path: report.file)) {
            try BackupCheck.check(report.file, identity: nil, scratch: box.path)
        }
        let other = try Box()
        let failure = #expect(throws: ArchiveFailure.self) {
            try BackupCheck.check(report.file, identity: try other.keys().identity, scratch: box.path)
        }
        guard case .programFailed("age", let said)? = failure else { throw try #require(failure) }
        #expect(said.contains("no identity matched"))
    }

    @Test func `a changed or shortened backup is never good`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let report = try Backup.make(box.plan(), now: Self.noon)
        let whole = [UInt8](try Data(contentsOf: URL(filePath: report.file)))
        let path = box.path + "/changed"
        func isGood(_ bytes: [UInt8]) throws -> Bool {
            try Data(bytes).write(to: URL(filePath: path))
            do {
                return try BackupCheck.check(path, identity: nil, scratch: box.path).fault == nil
            } catch {
                return false
            }
        }
        #expect(try isGood(whole))
        for index in stride(from: 0, to: whole.count, by: max(whole.count / 150, 1)) {
            var changed = whole
            changed[index] ^= 1
            #expect(try !isGood(changed), "byte \(index)")
        }
        for length in stride(from: 0, to: whole.count - 512, by: max(whole.count / 40, 1)) {
            #expect(try !isGood(Array(whole[..<length])), "\(length) bytes")
        }
    }

    @Test func `as many are kept as are configured, those of others are left alone`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let foreign: Set<String> = ["zahlstelle-kasse4-2026-01-01T000000Z.zsbackup", "notes.txt"]
        for name in foreign { try Data().write(to: URL(filePath: box.target + "/" + name)) }
        let crashed = box.target + "/zahlstelle-kasse3-2026-11-01T000000Z.zsbackup.part"
        try Data().write(to: URL(filePath: crashed))
        var made: [String] = []
        for day in 0..<4 {
            made.append(try Backup.make(box.plan(keep: 2), now: Self.noon + Int64(day) * 86_400).file)
        }
        #expect(try box.names(box.target) == foreign.union(made.suffix(2).map(Place.name)))
        #expect(try BackupListing(directory: box.target).backups.first?.file == made.last)
    }

    @Test func `a faulty journal is backed up, said to be faulty, and costs no older backup`() async throws {
        let box = try Box()
        try await box.fill(0..<3)
        let good = try Backup.make(box.plan(keep: 1), now: Self.noon)
        let change = try Tool(
            "python3", "-c",
            "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute('DROP TRIGGER event_not_updated'); "
                + "d.execute(\"UPDATE event SET body = replace(body, '4250', '1250') WHERE sequence = 2\"); d.commit()",
            box.journalFile)
        #expect(change.status == 0, "\(change.output)")
        let bad = try Backup.make(box.plan(keep: 1), now: Self.noon + 1)
        #expect(bad.manifest.journal.fault?.hasPrefix("2: ") == true)
        #expect(try box.names(box.target).count == 2)
        #expect(LastBackup.read(state: box.state)?.file == good.file)
        #expect(try BackupCheck.check(bad.file, identity: nil, scratch: box.path).fault != nil)
    }

    @Test func `a target that is not there is made by nobody`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        try FileManager.default.removeItem(atPath: box.target)
        #expect(throws: ArchiveFailure.target(path: box.target, code: ENOENT)) { try Backup.make(box.plan()) }
        #expect(try !box.names(box.path).contains("target"))
        #expect(try !box.names(box.state).contains("upkeep.part"))
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"), arguments: [false, true])
    func `a full target is told, and nothing is left there`(_ encrypted: Bool) async throws {
        let box = try Box()
        try await box.fill(0..<20)
        let before = try Backup.make(box.plan(), now: Self.noon)
        let disk = try SmallDisk(kibibytes: 128)
        var plan = box.plan(recipient: encrypted ? try box.keys().recipient : nil)
        plan.directory = disk.path
        #expect(throws: ArchiveFailure.target(path: disk.path, code: ENOSPC)) { try Backup.make(plan) }
        #expect(try box.names(disk.path) == [])
        #expect(LastBackup.read(state: box.state)?.file == before.file)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `the room that the daemon needs is not taken`() async throws {
        let box = try Box()
        let disk = try SmallDisk(kibibytes: 8192)
        try SQLiteJournal(directory: disk.path, clock: CountingClock()).close()
        var plan = box.plan()
        plan.state = disk.path
        let failure = #expect(throws: ArchiveFailure.self) { try Backup.make(plan) }
        guard case .stateDiskFull? = failure else { throw try #require(failure) }
        #expect(try box.names(box.target) == [])
        #expect(try box.names(disk.path) == ["journal.sqlite", "lock"])
    }

    @Test func `what is there is not overwritten`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        let first = try Backup.make(box.plan(), now: Self.noon)
        let before = try Data(contentsOf: URL(filePath: first.file))
        #expect(throws: ArchiveFailure.taken(path: first.file)) { try Backup.make(box.plan(), now: Self.noon) }
        #expect(try Data(contentsOf: URL(filePath: first.file)) == before)
        #expect(try !box.names(box.state).contains("upkeep.part"))

        let configuration = try Data(contentsOf: URL(filePath: box.configuration))
        #expect(throws: ArchiveFailure.taken(path: box.configuration)) {
            try CompressedArchive(box.configuration, now: Self.noon)
        }
        let archive = try CompressedArchive(box.path + "/late", now: Self.noon)
        try archive.add("a", "b")
        try Data("of somebody else".utf8).write(to: URL(filePath: box.path + "/late"))
        #expect(throws: ArchiveFailure.taken(path: box.path + "/late")) { try archive.finish() }
        #expect(try Data(contentsOf: URL(filePath: box.configuration)) == configuration)
        #expect(try Data(contentsOf: URL(filePath: box.path + "/late")) == Data("of somebody else".utf8))
    }

    @Test func `one at a time, and what a crash left is removed`() async throws {
        let box = try Box()
        try await box.fill(0..<1)
        var other: ScratchDirectory? = try ScratchDirectory.take(in: box.state)
        let left = box.state + "/upkeep.part"
        try Data("at work".utf8).write(to: URL(filePath: left + "/journal.sqlite"))
        #expect(throws: ArchiveFailure.busy) { try Backup.make(box.plan()) }
        #expect(try box.names(left) == ["journal.sqlite"], "whoever is refused takes nothing away from the other")
        _ = other
        other = nil
        #expect(try !box.names(box.state).contains("upkeep.part"))
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(filePath: left + "/journal.sqlite"))
        _ = try Backup.make(box.plan())
        #expect(try !box.names(box.state).contains("upkeep.part"))
    }
}
