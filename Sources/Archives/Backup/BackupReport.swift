/// What became of a backup.
public struct BackupReport: Hashable, Sendable, Codable {
    public let file: String
    public let bytes: Int64
    public let encrypted: Bool
    /// The target is the disk of the journal: what takes the one takes the other.
    public let sameDisk: Bool
    /// Older backups that were removed.
    public let removed: [String]
    public let manifest: BackupManifest
}
