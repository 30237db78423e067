/// How a payment is to be made: BMP 19 of a command to the terminal (PA00P015 ch. 2.2).
public struct PaymentType: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ rawValue: UInt8) { self.rawValue = rawValue }

    /// Direct debit with signature.
    public static let directDebit = PaymentType(0x00)
    /// Online without PIN.
    public static let onlineWithoutPIN = PaymentType(0x20)
    /// girocard with PIN.
    public static let withPIN = PaymentType(0x30)
    /// The terminal decides; what a staffed counter sends.
    public static let terminalDecides = PaymentType(0x40)
    /// Added: the ECR's receipt printer is ready. Some unattended terminals refuse payments without it.
    public static let printerReady: UInt8 = 0x04

    public var withPrinterReady: PaymentType { PaymentType(rawValue | Self.printerReady) }
}
