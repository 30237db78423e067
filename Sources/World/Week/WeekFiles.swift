internal import FoundationEssentials
internal import PayPoint

/// Tells hand-over files apart, and reads what they say in the end.
struct WeekFiles: HandOverFiles {
    /// FNV-1a: nobody forges anything here.
    func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
    }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] { [] }

    /// What was paid on receivables less what was given back, by Kassenzeichen.
    static func claims(in file: [UInt8]) -> [String: Int64] {
        struct Document: Decodable {
            struct Line: Decodable {
                struct Claim: Decodable {}
                let side: String
                let amount: Int64
                let kassenzeichen: String?
                let claim: Claim?
            }
            let lines: [Line]
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(file)) else { return [:] }
        var claims: [String: Int64] = [:]
        for line in document.lines where line.claim != nil {
            claims[line.kassenzeichen ?? "", default: 0] += line.side == "H" ? line.amount : -line.amount
        }
        return claims
    }

    /// What each account got less what it gave, without those that came out even; `nil` for what is no hand-over file.
    static func accounts(in file: [UInt8]) -> [String: Int64]? {
        struct Document: Decodable {
            struct Line: Decodable {
                let ledger: String
                let contraLedger: String
                let side: String
                let amount: Int64
            }
            let lines: [Line]
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(file)) else { return nil }
        var accounts: [String: Int64] = [:]
        for line in document.lines {
            let sign: Int64 = line.side == "S" ? 1 : -1
            accounts[line.ledger, default: 0] += sign * line.amount
            accounts[line.contraLedger, default: 0] -= sign * line.amount
        }
        return accounts.filter { $0.value != 0 }
    }
}
