/// Where the finance system books a revenue (Kontierung): product and account in double-entry bookkeeping (Doppik), or the budget
/// item of a city that still keeps cameral accounts (Kameralistik).
public enum AccountAssignment: Hashable, Sendable {
    /// Produkt, Sachkonto, Kostenstelle.
    case account(product: String?, account: String, costCentre: String?)
    /// Haushaltsstelle.
    case budgetItem(String)

    /// The longest code of a finance system, in bytes.
    public static let longestCode = 32

    /// Whether a text can be a product, an account, a cost centre or a budget item: letters, digits, dot, dash, slash.
    public static func isCode(_ text: String) -> Bool {
        (1...longestCode).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }

    /// "122.01:431100:K33", product, account and cost centre, those that are not there left empty; "=0200.1000" for a budget item.
    /// A code has no colon, so that one text stands for one assignment.
    public var text: String {
        switch self {
        case .account(let product, let account, let costCentre):
            [product ?? "", account, costCentre ?? ""].joined(separator: ":")
        case .budgetItem(let item): "=" + item
        }
    }

    /// Reads what ``text`` wrote; `nil` when it is none.
    public init?(text: String) {
        if text.hasPrefix("=") {
            let item = String(text.dropFirst())
            guard Self.isCode(item) else { return nil }
            self = .budgetItem(item)
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, Self.isCode(parts[1]),
            [parts[0], parts[2]].allSatisfy({ $0.isEmpty || Self.isCode($0) })
        else { return nil }
        self = .account(
            product: parts[0].isEmpty ? nil : parts[0], account: parts[1], costCentre: parts[2].isEmpty ? nil : parts[2]
        )
    }
}

extension AccountAssignment: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let assignment = AccountAssignment(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "an assignment is written product:account:cost centre, or =budget item"
            )
        }
        self = assignment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
