/// What a receipt is, tag 1F37 (PA00P015 ch. 9).
public struct ReceiptInformation: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let approved = ReceiptInformation(rawValue: 0x01)
    /// Has a line to sign on.
    public static let signature = ReceiptInformation(rawValue: 0x02)
    public static let declined = ReceiptInformation(rawValue: 0x04)
    /// Must be printed, whatever the customer wants.
    public static let mandatory = ReceiptInformation(rawValue: 0x80)
}
