/// The daemon came up and owns the journal.
public struct DaemonStarted: Hashable, Sendable, Codable {
    public let version: String

    public init(version: String) {
        self.version = version
    }
}
