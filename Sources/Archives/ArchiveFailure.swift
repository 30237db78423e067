public import PayPoint

/// Why a backup was not made, not verified or not restored.
public enum ArchiveFailure: Error, Hashable, Sendable {
    /// A file or directory that is not the backup's target; the number is the system's `errno`.
    case system(path: String, code: Int32)
    /// The directory for backups cannot be written: its disk is missing, full or protected. Nothing was left there.
    case target(path: String, code: Int32)
    /// What was to be made is there already, and nothing is overwritten.
    case taken(path: String)
    /// A backup would leave the daemon too little room on its own disk.
    case stateDiskFull(needed: Int64, free: Int64)
    /// Another backup or restore of the same state directory is at work.
    case busy
    /// A program that is needed is not installed: `age`, `gzip`.
    case programMissing(String)
    /// A program failed, with the last of what it said.
    case programFailed(String, String)
    /// The file is no backup, or not as it was written. English, for technicians.
    case damaged(path: String, reason: String)
    /// The backup is encrypted, and no identity was given.
    case identityMissing(path: String)
    /// The backup was made by a later version, in a format that this one does not know.
    case laterFormat(path: String, format: Int)
    /// The journal in place has entries that the backup lacks, from this one on; `nil` where it cannot be read.
    case wouldLose(from: Int64?)
    case journal(JournalFailure)
}
