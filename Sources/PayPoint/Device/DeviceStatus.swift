/// How a device is, for people and front ends.
public struct DeviceStatus: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case terminal, printer, drawer }

    public enum Connection: String, Hashable, Sendable, CaseIterable {
        case connected, connecting, disconnected
    }

    public let id: DeviceID
    public let kind: Kind
    public let connection: Connection
    /// Whether it can be used now.
    public let isReady: Bool
    /// What it is doing or lacking, in German.
    public let text: String
    public let since: Timestamp

    public init(id: DeviceID, kind: Kind, connection: Connection, isReady: Bool, text: String, since: Timestamp) {
        self.id = id
        self.kind = kind
        self.connection = connection
        self.isReady = isReady
        self.text = text
        self.since = since
    }
}
