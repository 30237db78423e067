/// What is restored, and where to.
public struct RestorePlan: Hashable, Sendable {
    /// The backup.
    public var file: String
    /// The private key of age, where the backup is encrypted.
    public var identity: String?
    /// The state directory; `nil` for the one that was backed up.
    public var state: String?
    /// Where the configuration file belongs; `nil` for where it was.
    public var configuration: String?
    /// Puts a journal aside that has entries which the backup lacks.
    public var replaces: Bool

    public init(file: String, identity: String?, state: String?, configuration: String?, replaces: Bool) {
        self.file = file
        self.identity = identity
        self.state = state
        self.configuration = configuration
        self.replaces = replaces
    }
}
