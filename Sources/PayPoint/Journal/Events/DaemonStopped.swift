/// The daemon went down in good order.
public struct DaemonStopped: Hashable, Sendable, Codable {
    public let version: String

    public init(version: String) {
        self.version = version
    }
}
