internal import FoundationEssentials
internal import PayPoint
internal import Tables

/// Tells hand-over files apart, and reads what they say in the end.
struct WeekFiles: HandOverFiles {
    /// What a hand-over says, read without any code of the daemon.
    struct Content: Equatable {
        /// What each account got less what it gave, without those that came out even.
        var accounts: [String: Int64]
        /// What slips ask for, less what they no longer ask for.
        var owed: Int64
        /// The same as accounts by the finance system's codes, as the table of the plan has it.
        var codes: [String: Int64]
    }

    /// FNV-1a: nobody forges anything here.
    func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
    }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        try HandOverTable.bytes(of: handOver, profile)
    }

    private struct Document: Decodable {
        struct Claim: Decodable {}
        struct Line: Decodable {
            let ledger: String
            let contraLedger: String
            let side: String
            let amount: Int64
            let kassenzeichen: String?
            let claim: Claim?
        }
        struct Slip: Decodable {
            let amount: Int64
            let reversal: Bool
        }
        let lines: [Line]
        let slips: [Slip]
    }

    /// What was paid on receivables less what was given back, by Kassenzeichen.
    static func claims(in file: [UInt8]) -> [String: Int64] {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(file)) else { return [:] }
        var claims: [String: Int64] = [:]
        for line in document.lines where line.claim != nil {
            claims[line.kassenzeichen ?? "", default: 0] += line.side == "H" ? line.amount : -line.amount
        }
        return claims
    }

    /// - Returns: `nil` for what is no hand-over file.
    static func content(of file: [UInt8], table: [UInt8]) -> Content? {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(file)) else { return nil }
        var accounts: [String: Int64] = [:]
        for line in document.lines {
            let sign: Int64 = line.side == "S" ? 1 : -1
            accounts[line.ledger, default: 0] += sign * line.amount
            accounts[line.contraLedger, default: 0] -= sign * line.amount
        }
        return Content(
            accounts: accounts.filter { $0.value != 0 },
            owed: document.slips.reduce(0) { $0 + ($1.reversal ? -$1.amount : $1.amount) }, codes: codes(in: table))
    }

    /// Rows of debit account, credit account and amount (``WeekPlan/table``).
    private static func codes(in table: [UInt8]) -> [String: Int64] {
        var codes: [String: Int64] = [:]
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n") {
            let cells = row.split(separator: ";")
            guard cells.count == 3, let cents = Int64(cells[2].filter { $0 != "," }) else { continue }
            codes[String(cells[0]), default: 0] += cents
            codes[String(cells[1]), default: 0] -= cents
        }
        return codes.filter { $0.value != 0 }
    }
}
