/// Where backups go. The command `zahlstelle backup` makes them, not the daemon.
public struct BackupConfiguration: Hashable, Sendable {
    static let usualKeep = 30
    static let keepRange = 1...1000

    /// An absolute path.
    public var directory: String
    /// How many are kept.
    public var keep: Int
    /// To which public key of age they are encrypted; `nil` for none.
    public var recipient: String?
}
