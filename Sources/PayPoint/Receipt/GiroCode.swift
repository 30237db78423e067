/// The text of a QR code by which a banking app fills in a transfer (EPC069-12, "GiroCode").
struct GiroCode: Hashable {
    /// What a transfer of the SEPA scheme can carry, EPC069-12 ch. 2.
    static let amounts = Cents(1)...Cents(99_999_999_999)
    /// The most bytes of a whole code: more does not fit the largest QR code of the scheme (version 13, level M).
    static let mostBytes = 331
    /// In characters. A name of more than as many bytes as a purpose may have leaves no room for that, and is cut, too.
    private static let longestName = 70

    let text: String

    /// - Parameters:
    ///   - purpose: what stands on the payee's statement.
    ///   - payer: stands behind it where there is room.
    /// - Returns: `nil` for an amount that no transfer carries.
    init?(payee: String, iban: IBAN, amount: Cents, purpose: TransferPurpose, payer: String? = nil) {
        guard Self.amounts.contains(amount) else { return nil }
        let cents = String(amount.value % 100)
        let euros = "\(amount.value / 100).\(cents.utf8.count < 2 ? "0" + cents : cents)"
        let head = ["BCD", "002", "1", "SCT", "", Self.fitting(payee), iban.text, "EUR\(euros)", "", "", ""]
            .joined(separator: "\n")
        text =
            head
            + purpose.text(atMost: min(TransferPurpose.longest, Self.mostBytes - head.utf8.count), payer: payer)
    }

    private static func fitting(_ name: String) -> String {
        var name = name.prefix(longestName)
        while name.utf8.count > TransferPurpose.longest { name.removeLast() }
        return String(name)
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
