/// The bounds of a server. Every one protects the daemon from a peer that sends or reads without end.
public struct VarlinkServerLimits: Sendable {
    /// Longest call in bytes, without the closing NUL. A call with a long receipt takes a few KiB; 1 MiB leaves room.
    public var messageBytesMax = 1 << 20

    /// Connections open at once. Each costs one descriptor, and up to `messageBytesMax` of memory while a call comes in.
    public var connectionsMax = 128

    /// Connections one user may hold, so that a runaway program of one user leaves room for the others.
    public var connectionsPerUserMax = 64

    /// How long the kernel may take to accept one reply, that is, how long a client may leave its end unread. Then the
    /// connection is closed. While one reply is on its way at most one more is in memory; its handler waits.
    public var replyTimeMax = Duration.seconds(30)

    public init() {}
}

/// The bounds of a client connection.
public struct VarlinkClientLimits: Sendable {
    /// Longest reply in bytes. Lists can be long, and a client trusts the service it calls.
    public var messageBytesMax = 64 << 20

    /// How long one call waits for its reply, nil for ever. Does not apply to calls with `more`, whose replies come when
    /// something happens.
    public var replyTimeMax: Duration? = .seconds(60)

    public init() {}
}

/// Bounds nobody needs to change.
enum FixedLimits {
    /// Messages that wait decoded for their turn before a connection stops reading. What one read from the socket brings
    /// comes on top, so the memory stays bounded by bytes.
    static let waitingMessagesMax = 16

    /// Connections the kernel holds until they are accepted.
    static let backlog: Int32 = 128
}
