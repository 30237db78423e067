/// The text of a QR code by which a banking app fills in a transfer (EPC069-12, "GiroCode").
struct GiroCode: Hashable {
    /// What a transfer of the SEPA scheme can carry, EPC069-12 ch. 2.
    static let amounts = Cents(1)...Cents(99_999_999_999)
    private static let longestName = 70
    private static let longestText = 140

    let text: String

    /// - Parameters:
    ///   - purpose: what stands on the payee's statement; cut at what fits. The reference comes first in it, because the main cash
    ///     office finds the money by it.
    /// - Returns: `nil` for an amount that no transfer carries.
    init?(payee: String, iban: IBAN, amount: Cents, purpose: String) {
        guard Self.amounts.contains(amount) else { return nil }
        let cents = String(amount.value % 100)
        let euros = "\(amount.value / 100).\(cents.utf8.count < 2 ? "0" + cents : cents)"
        text = [
            "BCD", "002", "1", "SCT", "", String(payee.prefix(Self.longestName)), iban.text, "EUR\(euros)", "", "",
            String(purpose.prefix(Self.longestText)),
        ].joined(separator: "\n")
    }
}

/// The number of a bank account (ISO 13616), without blanks.
public struct IBAN: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` where the length or the check digits (ISO 7064, MOD 97-10) are wrong.
    public init?(_ typed: String) {
        let text = typed.uppercased().filter { $0 != " " }
        guard (15...34).contains(text.utf8.count), text.utf8.allSatisfy(Self.isPart) else { return nil }
        let turned = Array(text.utf8.dropFirst(4)) + Array(text.utf8.prefix(4))
        let rest = turned.reduce(0) { rest, byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
            default: (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
            }
        }
        guard rest == 1 else { return nil }
        self.text = text
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }

    /// In groups of four, as people read it.
    public var description: String {
        stride(from: 0, to: text.utf8.count, by: 4).map { start in
            String(text.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }
}
