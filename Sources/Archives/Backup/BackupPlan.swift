/// What is backed up, and where to.
public struct BackupPlan: Hashable, Sendable {
    /// The state directory of the daemon.
    public var state: String
    /// The daemon's configuration file.
    public var configuration: String
    /// Where backups are kept. It has to be there: made by us, it could lie on the box's own disk where another should be mounted.
    public var directory: String
    /// How many backups of this instance are kept there, at least 1.
    public var keep: Int
    /// The public key of age to which backups are encrypted, `age1…`; `nil` for backups that everybody can open who gets them.
    public var recipient: String?
    /// Tells pay points apart whose backups lie in one directory.
    public var instance: String

    public init(
        state: String, configuration: String, directory: String, keep: Int, recipient: String?, instance: String
    ) {
        self.state = state
        self.configuration = configuration
        self.directory = directory
        self.keep = keep
        self.recipient = recipient
        self.instance = instance
    }
}
