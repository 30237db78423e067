/// The kind of a card by its ZVT number: BMP 8A, tag 41 (PA00P015, list of card types).
///
/// The list has some 260 numbers, most of them fuel, gift and loyalty cards. People are shown the name that the terminal
/// sends (BMP 8B); the number is for reports.
public struct CardType: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let girocard = CardType(rawValue: 5)
    public static let mastercard = CardType(rawValue: 6)
    public static let americanExpress = CardType(rawValue: 8)
    public static let visa = CardType(rawValue: 10)
    public static let vPay = CardType(rawValue: 13)
    public static let maestro = CardType(rawValue: 46)

    /// The scheme's own name; nil where the table has none.
    public var name: String? { Self.names[rawValue] }

    /// A fuel or fleet card.
    public var isFleetCard: Bool {
        switch rawValue {
        case 15...29, 85, 93...96, 98...102, 112, 137...166, 176...178, 195, 214, 224, 254, 259: true
        default: false
        }
    }

    /// Payment schemes met at a counter.
    static let names: [Int: String] = [
        2: "ec",
        5: "girocard",
        6: "Mastercard",
        7: "EAPS",
        8: "American Express",
        9: "ELV",
        10: "Visa",
        11: "Visa Electron",
        12: "Diners Club",
        13: "V PAY",
        14: "JCB",
        30: "GeldKarte",
        46: "Maestro",
        69: "PostFinance",
        87: "Bancontact",
        97: "Alipay",
        107: "Alipay",
        111: "Instant Payment",
        127: "AirPlus",
        194: "AirPlus",
        196: "Dankort",
        197: "Visa Dankort",
        198: "China UnionPay",
        232: "Discover",
        256: "MIFARE",
        260: "BlueCode",
    ]
}
