/// What became of a restore.
public struct RestoreReport: Hashable, Sendable, Codable {
    public let manifest: BackupManifest
    public let state: String
    /// The entry that says that the journal was restored: the first that the backup does not have.
    public let entry: Int64
    /// Where the journal lies that was in place, and the number of its last entry, where it could be read.
    public let aside: String?
    public let asideEnd: Int64?
    /// Files of the configuration that were put in place because there were none.
    public let configured: [String]
    /// Files of the configuration that are otherwise here than in the backup: what the backup has lies beside them.
    public let beside: [String]
}
