/// A card a customer may hold.
public struct SimulatedCard: Hashable, Sendable, Codable {
    /// ZVT card type, BMP 8A.
    public var type: UInt8
    /// BMP 8B.
    public var name: String
    /// All that a terminal shows of the number.
    public var lastFour: String
    /// Digits of the whole number, all but four of which are masked.
    public var numberLength: Int
    /// YYMM, BMP 0E; girocard terminals do not send it.
    public var expiry: Int?
    public var sequenceNumber: Int
    /// RID and PIX, hexadecimal, tag 43.
    public var application: String

    public static let girocard = SimulatedCard(
        type: 5, name: "girocard", lastFour: "1229", numberLength: 19, sequenceNumber: 1,
        application: "A0000003591010028001")
    public static let visa = SimulatedCard(
        type: 10, name: "Visa", lastFour: "0008", numberLength: 16, expiry: 2712, sequenceNumber: 1,
        application: "A0000000031010")
    public static let mastercard = SimulatedCard(
        type: 6, name: "Mastercard", lastFour: "5454", numberLength: 16, expiry: 2809, sequenceNumber: 1,
        application: "A0000000041010")

    init(
        type: UInt8, name: String, lastFour: String, numberLength: Int, expiry: Int? = nil, sequenceNumber: Int,
        application: String
    ) {
        self.type = type
        self.name = name
        self.lastFour = lastFour
        self.numberLength = numberLength
        self.expiry = expiry
        self.sequenceNumber = sequenceNumber
        self.application = application
    }

    /// The number as it goes over the wire: E for a masked digit, F to fill the last byte.
    var maskedDigits: String {
        let digits = String(repeating: "E", count: max(0, numberLength - 4)) + lastFour
        return digits.count.isMultiple(of: 2) ? digits : digits + "F"
    }

    /// The number as it stands on a receipt.
    var printedNumber: String { String(repeating: "#", count: max(0, numberLength - 4)) + lastFour }
}

/// How a card meets the terminal.
public enum CardPresentation: String, Hashable, Sendable, Codable, CaseIterable {
    case chip, contactless
}

/// How the holder of the card was checked, with its value in tag 1F10.
public enum CardholderCheck: UInt8, Hashable, Sendable, Codable {
    case none = 0, signature = 1, onlinePIN = 2
}
