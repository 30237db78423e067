import Glibc
import JSON
import Journal
public import PayPoint

/// Puts a pay point's state back from a backup, in a state directory that no daemon owns.
public struct Restore {
    private static let asideInfix = ".replaced-"
    private static let besideEnding = ".from-backup"
    /// Where the daemon's state directory has to be made first: only its owner may look into it.
    private static let directoryMode: mode_t = 0o700
    private static let usualUser = "zahlstelle"

    private let plan: RestorePlan
    private let now: Int64
    private let clock: any WallClock

    /// - Parameters:
    ///   - now: seconds since 1970.
    ///   - clock: for the entry that says that the journal was restored.
    public static func make(
        _ plan: RestorePlan, now: Int64 = Moment.now(), clock: any WallClock
    ) async throws -> RestoreReport {
        do {
            return try await Restore(plan: plan, now: now, clock: clock).make()
        } catch let failure as JournalFailure {
            throw ArchiveFailure.journal(failure)
        }
    }

    private func make() async throws -> RestoreReport {
        let reader = try BackupReader.open(plan.file, identity: plan.identity)
        let manifest = reader.manifest
        let state = plan.state ?? manifest.state
        try makeDirectory(state)
        let owner = try Owner(of: state)
        let exchange = try JournalExchange(directory: state)
        let scratch = try ScratchDirectory.take(in: state)
        owner.take(scratch.path)
        let configuration = try extract(reader, to: scratch.path)

        let journal = scratch.path + "/" + Backup.journalName
        if let fault = try BackupCheck.fault(journal, manifest) {
            throw ArchiveFailure.damaged(path: plan.file, reason: "has a faulty journal (\(fault))")
        }
        if !plan.replaces {
            switch exchange.loss(against: journal) {
            case .nothing: break
            case .from(let entry): throw ArchiveFailure.wouldLose(from: entry)
            case .unknown: throw ArchiveFailure.wouldLose(from: nil)
            }
        }
        let present = exchange.present()
        let event = JournalRestored(
            backedUp: Timestamp(microseconds: (Moment.seconds(manifest.time) ?? 0) * 1_000_000),
            through: manifest.journal.sequence,
            replaced: present.map { .init(sequence: $0.sequence, hash: Hex.text($0.hash)) }, version: Product.version)
        try await JournalExchange.prepare(scratch.path, event, clock: clock)
        let verdict = try JournalVerifier.verify(file: journal)
        if let fault = verdict.fault {
            throw ArchiveFailure.damaged(path: plan.file, reason: "cannot be brought up to date (\(fault.text))")
        }
        owner.take(journal)
        // Before the journal: where it cannot be written, nothing has changed yet, and another try finds it as this one.
        let (configured, beside) = try put(configuration, manifest, owner: owner)
        let suffix = Self.asideInfix + Moment.text(now).filter { $0 != ":" }
        let aside = try exchange.put(journal, asideAs: suffix)
        try putList(from: scratch.path, to: state, suffix: suffix, owner: owner)
        unlink(state + "/" + LastBackup.fileName)
        return RestoreReport(
            manifest: manifest, state: state, entry: verdict.entries, aside: aside,
            asideEnd: present?.sequence, configured: configured, beside: beside)
    }

    /// On a fresh machine the daemon may never have run.
    private func makeDirectory(_ state: String) throws(ArchiveFailure) {
        guard mkdir(state, Self.directoryMode) == 0 else {
            guard errno == EEXIST else { throw .system(path: state, code: errno) }
            return
        }
        guard geteuid() == 0, let user = getpwnam(Self.usualUser) else { return }
        _ = chown(state, user.pointee.pw_uid, user.pointee.pw_gid)
    }

    /// - Returns: the files of the configuration.
    private func extract(
        _ reader: BackupReader, to scratch: String
    ) throws(ArchiveFailure) -> [(name: String, bytes: [UInt8], mode: UInt32)] {
        let journal = try OpenFile(scratch + "/" + Backup.journalName, flags: O_WRONLY | O_CREAT | O_EXCL)
        var list: OpenFile?
        var files: [(name: String, bytes: [UInt8], mode: UInt32)] = []
        for member in reader.manifest.members where member.name == Backup.receivablesName {
            list = try OpenFile(scratch + "/" + Backup.receivablesName, flags: O_WRONLY | O_CREAT | O_EXCL)
        }
        try reader.members { header, bytes throws(ArchiveFailure) in
            if header.name == Backup.journalName {
                try journal.write(bytes)
            } else if header.name == Backup.receivablesName {
                try list?.write(bytes)
            } else if let name = ConfigurationFiles.plainName(header.name) {
                if files.last?.name == name {
                    files[files.count - 1].bytes += bytes
                } else {
                    files.append((name, bytes, header.mode))
                }
            }
        }
        try journal.sync()
        try list?.sync()
        return files
    }

    /// The list goes with the journal, which says what of it was taken. One that the backup lacks is put aside: it may be of a later
    /// moment than the journal.
    private func putList(from scratch: String, to state: String, suffix: String, owner: Owner) throws(ArchiveFailure) {
        let list = state + "/" + Backup.receivablesName
        unlink(list + ".new")
        if Place.exists(list) { try Place.rename(list, to: list + suffix) }
        let restored = scratch + "/" + Backup.receivablesName
        guard Place.exists(restored) else { return }
        owner.take(restored)
        try Place.rename(restored, to: list)
    }

    /// Nothing that a technician wrote here is overwritten: what is otherwise in the backup comes beside it.
    private func put(
        _ files: [(name: String, bytes: [UInt8], mode: UInt32)], _ manifest: BackupManifest, owner: Owner
    ) throws(ArchiveFailure) -> (configured: [String], beside: [String]) {
        let main = plan.configuration ?? manifest.configuration
        let directory = Place.directory(of: main)
        var (configured, beside): ([String], [String]) = ([], [])
        if mkdir(directory, 0o755) != 0, errno != EEXIST { throw .system(path: directory, code: errno) }
        for file in files {
            let path = file.name == Place.name(of: manifest.configuration) ? main : directory + "/" + file.name
            let present = try? OpenFile(path, flags: O_RDONLY | O_NONBLOCK).rest(most: file.bytes.count)
            if present == file.bytes { continue }
            let isFree = !Place.exists(path)
            let target = isFree ? path : path + Self.besideEnding
            let made = try OpenFile(target, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
            if geteuid() == 0 { _ = fchown(made.descriptor, 0, owner.group) }
            _ = fchmod(made.descriptor, file.mode & 0o640)
            try made.write(file.bytes)
            try made.sync()
            if isFree { configured.append(target) } else { beside.append(target) }
        }
        return (configured, beside)
    }
}
