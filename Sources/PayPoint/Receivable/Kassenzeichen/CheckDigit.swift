/// How a city protects its Kassenzeichen against slips of the pen. There is no common rule; what is in use is modulo 10 and
/// modulo 11 with varying weights (MPS WinFried, "Prüfzifferberechnungsart"; Musikschul-Manager, "Berechnung der Prüfziffer", for
/// the number of a Personenkonto), hence the weights are configuration.
///
/// Weights are applied from the right, the digit beside the check digit first, and begin again when they are used up. A scheme
/// that counts from the left is written here with its weights turned round, which is possible where the length is fixed.
public enum CheckDigit: Hashable, Sendable {
    /// There is none.
    case absent
    /// What is missing from the sum of the weighted digits to the next ten; of a product of two digits the cross sum is taken, or
    /// not (Bundesbank, Prüfzifferberechnungsmethoden 00 and 01).
    case modulo10(weights: [Int], crossSums: Bool)
    /// 11 less the remainder of the sum by 11, which is 1 to 11: two of the results have two digits (Bundesbank, methods 02, 04, 06).
    case modulo11(weights: [Int], ten: TwoDigits, eleven: TwoDigits)
    /// ISO 7064 MOD 11,10, as on transfer forms with a check digit in the reference (BZÜ).
    case iso7064

    /// What stands for a result of two digits.
    public enum TwoDigits: String, Hashable, Sendable, CaseIterable {
        /// A number with this result is not given out.
        case refused
        case zero
        /// The letter X.
        case x
    }

    /// Weights 2, 1 with cross sums, which is Luhn's (Bundesbank 00).
    public static let luhn = modulo10(weights: [2, 1], crossSums: true)
    /// Weights 3, 1 without cross sums, as on articles (GTIN).
    public static let threeOne = modulo10(weights: [3, 1], crossSums: false)
    /// Weights 2 to 7; 10 is not given out, 11 becomes 0 (Bundesbank 04).
    public static let modulo11 = modulo11(weights: [2, 3, 4, 5, 6, 7], ten: .refused, eleven: .zero)
    /// Weights 2 to 7; 10 and 11 become 0 (Bundesbank 06, Musikschul-Manager's first).
    public static let modulo11Zero = modulo11(weights: [2, 3, 4, 5, 6, 7], ten: .zero, eleven: .zero)

    /// Whether the check digit may be the letter X.
    var mayBeX: Bool {
        switch self {
        case .absent, .modulo10, .iso7064: false
        case .modulo11(_, let ten, let eleven): ten == .x || eleven == .x
        }
    }

    /// Whether it can be computed: there are weights, each 1 to 10.
    var hasSoundWeights: Bool {
        switch self {
        case .absent, .iso7064: true
        case .modulo10(let weights, _), .modulo11(let weights, _, _):
            !weights.isEmpty && weights.allSatisfy { (1...10).contains($0) }
        }
    }

    /// The character in ASCII that belongs to the digits, also in ASCII, in the order of the Kassenzeichen.
    ///
    /// - Returns: `nil` where there is no check digit, and for a number that is not given out.
    func character(for digits: [UInt8]) -> UInt8? {
        switch self {
        case .absent:
            return nil
        case .modulo10(let weights, let crossSums):
            let sum = Self.sum(of: digits, weights: weights) { crossSums ? $0 / 10 + $0 % 10 : $0 }
            return Self.ascii((10 - sum % 10) % 10)
        case .modulo11(let weights, let ten, let eleven):
            let result = 11 - Self.sum(of: digits, weights: weights) { $0 } % 11
            return switch result {
            case 10: Self.character(ten)
            case 11: Self.character(eleven)
            default: Self.ascii(result)
            }
        case .iso7064:
            var product = 10
            for digit in digits {
                let sum = (product + Self.value(digit)) % 10
                product = (sum == 0 ? 10 : sum) * 2 % 11
            }
            return Self.ascii((11 - product) % 10)
        }
    }

    private static func sum(of digits: [UInt8], weights: [Int], term: (Int) -> Int) -> Int {
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            sum += term(value(digit) * weights[offset % weights.count])
        }
        return sum
    }

    private static func character(_ substitute: TwoDigits) -> UInt8? {
        switch substitute {
        case .refused: nil
        case .zero: UInt8(ascii: "0")
        case .x: UInt8(ascii: "X")
        }
    }

    private static func value(_ digit: UInt8) -> Int { Int(digit) - Int(UInt8(ascii: "0")) }

    private static func ascii(_ digit: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(digit) }
}
