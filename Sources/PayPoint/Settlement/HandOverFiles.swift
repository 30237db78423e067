/// What the making of hand-overs needs from outside the domain.
public protocol HandOverFiles: Sendable {
    /// SHA-256.
    func digest(_ bytes: [UInt8]) -> [UInt8]

    /// A hand-over as a table. The same hand-over and profile make the same bytes for ever.
    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8]
}
