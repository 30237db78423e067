internal import Crypto
internal import PayPoint
internal import Tables

/// What the domain needs for hand-overs: hashes, and tables.
struct SettlementFiles: HandOverFiles {
    func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        try HandOverTable.bytes(of: handOver, profile)
    }
}
