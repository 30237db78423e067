import Crypto
import Glibc
import JSON
internal import Journal
internal import PayPoint

/// Makes a backup while the daemon works.
public struct Backup {
    /// What must stay free on the daemon's own disk: its write-ahead log and a day's record of the wire.
    private static let reserveBytes: Int64 = 16 << 20
    static let journalName = SQLiteJournal.fileName
    static let receivablesName = "receivables.db"
    /// How often is tried to get journal and receivables of one moment.
    private static let mostAttempts = 3

    private let plan: BackupPlan
    private let now: Int64

    /// - Parameter now: seconds since 1970.
    /// - Returns: a report also where the journal turned out to be faulty, which it says; older backups are all kept then.
    public static func make(_ plan: BackupPlan, now: Int64 = Moment.now()) throws(ArchiveFailure) -> BackupReport {
        try Backup(plan: plan, now: now).make()
    }

    private func make() throws(ArchiveFailure) -> BackupReport {
        // All that may be missing is looked for before anything is made.
        if plan.recipient != nil { _ = try ChildProgram.find(Age.program) }
        let owner = try Owner(of: plan.state)
        let room = try Place.room(plan.directory, isTarget: true)
        guard access(plan.directory, W_OK | X_OK) == 0 else { throw .target(path: plan.directory, code: errno) }
        let scratch = try ScratchDirectory.take(in: plan.state)
        owner.take(scratch.path)
        let sameDisk = try checkRoom(room)

        let configuration = try ConfigurationFiles(plan.configuration, inClear: plan.recipient == nil)
        let copy = scratch.path + "/" + Self.journalName
        let (outline, receivables) = try copyState(to: copy)
        let verdict: JournalVerdict
        do throws(JournalFailure) { verdict = try JournalVerifier.verify(file: copy) } catch { throw .journal(error) }
        let journal = try OpenFile(copy, flags: O_RDONLY)
        while try !journal.read(OpenFile.chunkBytes).isEmpty {}

        var members = [BackupManifest.Member(name: Self.journalName, bytes: journal.passed, sha256: journal.digest)]
        if let receivables {
            while try !receivables.read(OpenFile.chunkBytes).isEmpty {}
            members.append(.init(name: Self.receivablesName, bytes: receivables.passed, sha256: receivables.digest))
        }
        members += configuration.files.map { file in
            .init(name: file.name, bytes: Int64(file.bytes.count), sha256: Hex.text(SHA256.hash(data: file.bytes)))
        }
        let manifest = BackupManifest(
            format: BackupManifest.currentFormat, version: Product.version, time: Moment.text(now),
            instance: plan.instance, state: plan.state, configuration: plan.configuration,
            journal: .init(
                sequence: outline.sequence, hash: Hex.text(outline.hash), schema: outline.schema,
                fault: verdict.fault.map { "\($0.sequence): \($0.text)" }),
            members: members, omitted: configuration.omitted, passwordsRemoved: configuration.passwordsRemoved)

        let name = BackupName(instance: plan.instance, seconds: now).text
        let path = plan.directory + "/" + name
        let bytes = try write(manifest, journal, receivables, configuration, to: path, free: room.free, owner: owner)
        let removed = verdict.fault == nil ? removeOld() : []
        if verdict.fault == nil {
            try LastBackup(
                time: manifest.time, file: path, bytes: bytes, sequence: outline.sequence,
                hash: Hex.text(outline.hash), encrypted: plan.recipient != nil
            ).write(state: plan.state, owner: owner)
        }
        return BackupReport(
            file: path, bytes: bytes, encrypted: plan.recipient != nil, sameDisk: sameDisk, removed: removed,
            manifest: manifest)
    }

    /// The copy must not take the room that the daemon needs.
    private func checkRoom(_ target: (free: Int64, device: dev_t)) throws(ArchiveFailure) -> Bool {
        let state = try Place.room(plan.state)
        let file = plan.state + "/" + Self.journalName
        let journal = (Place.size(file) ?? 0) + (Place.size(file + "-wal") ?? 0)
        let list = Place.size(plan.state + "/" + Self.receivablesName) ?? 0
        let sameDisk = state.device == target.device
        let needed = journal + Self.reserveBytes + (sameDisk ? journal + list : 0)
        guard state.free >= needed else { throw .stateDiskFull(needed: needed, free: state.free) }
        return sameDisk
    }

    /// The list of receivables is never changed, only replaced: one that is open stays as it is. Where it was replaced meanwhile, journal
    /// and list may be of two moments.
    private func copyState(to copy: String) throws(ArchiveFailure) -> (JournalOutline, OpenFile?) {
        let list = plan.state + "/" + Self.receivablesName
        var attempt = 1
        while true {
            let receivables = Place.exists(list) ? try OpenFile(list, flags: O_RDONLY) : nil
            unlink(copy)
            let outline: JournalOutline
            do throws(JournalFailure) {
                outline = try JournalCopy.make(of: plan.state + "/" + Self.journalName, at: copy)
            } catch {
                throw .journal(error)
            }
            var status = stat()
            let isSame = stat(list, &status) == 0 ? status.st_ino == receivables?.status.st_ino : receivables == nil
            if isSame || attempt == Self.mostAttempts { return (outline, receivables) }
            attempt += 1
        }
    }

    private func write(
        _ manifest: BackupManifest, _ journal: OpenFile, _ receivables: OpenFile?, _ configuration: ConfigurationFiles,
        to path: String, free: Int64, owner: Owner
    ) throws(ArchiveFailure) -> Int64 {
        guard let text = try? JSONEncoding.bytes(of: manifest, .readable) else {
            throw .damaged(path: path, reason: "its manifest cannot be written")
        }
        let needed = TarWriter.bytes(of: [Int64(text.count)] + manifest.members.map(\.bytes))
        guard free > needed else { throw .target(path: plan.directory, code: ENOSPC) }
        let part = path + BackupName.unfinished
        guard !Place.exists(path) else { throw .taken(path: path) }
        do throws(ArchiveFailure) {
            let file = try OpenFile(part, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, isTarget: true)
            owner.take(file)
            let sink: any ByteSink = if let to = plan.recipient { try Age.encrypting(to: to, into: file) } else { file }
            let archive = TarWriter(into: sink, time: now)
            try archive.add(BackupManifest.fileName, text)
            for (name, file) in [(Self.journalName, journal), (Self.receivablesName, receivables)] {
                guard let file else { continue }
                lseek(file.descriptor, 0, SEEK_SET)
                try archive.add(name, file, size: Int64(file.status.st_size))
            }
            for file in configuration.files { try archive.add(file.name, file.bytes, mode: file.mode) }
            try archive.finish()
            try readBack(part, digest: file.digest, manifest)
            try Place.rename(part, to: path, isTarget: true)
            return file.passed
        } catch {
            if error != .target(path: part, code: EEXIST) { unlink(part) }
            throw error
        }
    }

    /// What is on the disk has to be what was written, byte for byte, and where it can be opened, its members what the manifest says.
    private func readBack(_ path: String, digest: String, _ manifest: BackupManifest) throws(ArchiveFailure) {
        let file = try OpenFile(path, flags: O_RDONLY, isTarget: true)
        if plan.recipient == nil {
            let reader = try BackupReader(file, path: path)
            guard reader.manifest == manifest else { throw .damaged(path: path, reason: "its manifest is another one") }
            try reader.members { _, _ in }
        } else {
            while try !file.read(OpenFile.chunkBytes).isEmpty {}
        }
        guard file.digest == digest else { throw .damaged(path: path, reason: "was not stored as it was written") }
    }

    private func removeOld() -> [String] {
        let names = (try? Place.names(in: plan.directory)) ?? []
        let own = names.compactMap(BackupName.init).filter { $0.instance == plan.instance }.sorted()
        // What a crash left half written; nobody else writes while we hold the scratch directory.
        for name in names where name.hasSuffix(BackupName.unfinished) {
            guard BackupName(String(name.dropLast(BackupName.unfinished.count)))?.instance == plan.instance else {
                continue
            }
            unlink(plan.directory + "/" + name)
        }
        return own.dropLast(max(plan.keep, 1)).map(\.text).filter { unlink(plan.directory + "/" + $0) == 0 }
    }
}
