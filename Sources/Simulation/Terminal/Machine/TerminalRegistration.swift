internal import ZVT

/// What the cash register has asked for in its registration, or what is true without one.
struct TerminalRegistration: Hashable, Sendable {
    var configuration: Registration.Configuration
    /// The cash register knows TLV.
    var usesTLV = false
    /// 06 D3 is among the commands it takes.
    var takesTextBlocks = false
    var receiptWidth: Int
    /// Longest message it takes.
    var maximumCount = 65_535
    var charset: CharacterSet
    /// Tag 1F04, which receipts are wanted.
    var receiptParameter: ReceiptParameter = [.customerOnSuccess, .merchantOnSuccess]

    /// After power-up and log-off: configuration 86, no TLV (PA00P015 ch. 2.3).
    init(_ settings: TerminalSettings) {
        configuration = Registration.Configuration(rawValue: 0x86)
        receiptWidth = settings.receiptWidth
        charset = settings.charset
    }

    init(_ request: Registration, _ settings: TerminalSettings) {
        self.init(settings)
        configuration = request.configuration
        usesTLV = settings.knowsTLV && request.fields.contains(.tlvContainer)
        guard usesTLV else { return }
        let tlv = request.tlv
        if settings.obeysCharset {
            let wanted = (tlv.first(.characterSet)?.bytes ?? []) + (tlv.first(.characterSets)?.bytes ?? [])
            charset = wanted.lazy.compactMap { CharacterSet(tagValue: $0) }.first ?? charset
        }
        let commands = tlv.first(.permittedCommands)?.elements ?? []
        takesTextBlocks = commands.contains { $0.tag == .command && $0.bytes == [0x06, 0xD3] }
        if let width = tlv.first(.printerWidth)?.bytes.first, let columns = Int(String(width, radix: 16)), columns >= 16
        {
            receiptWidth = columns
        }
        if let length = tlv.first(.maximumAPDULength)?.bytes, !length.isEmpty, length.count <= 2 {
            maximumCount = max(Self.leastMaximumCount, length.reduce(0) { $0 << 8 | Int($1) })
        }
        if let byte = tlv.first(.receiptParameter)?.bytes.first { receiptParameter = ReceiptParameter(rawValue: byte) }
    }

    /// A cash register that claims to take less could not even take a result.
    private static let leastMaximumCount = 256
}

/// Tag 1F04, first byte.
struct ReceiptParameter: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let customerOnSuccess = ReceiptParameter(rawValue: 0x80)
    static let customerOnFailure = ReceiptParameter(rawValue: 0x40)
    static let merchantOnSuccess = ReceiptParameter(rawValue: 0x20)
    static let merchantOnFailure = ReceiptParameter(rawValue: 0x10)
    static let customerFirst = ReceiptParameter(rawValue: 0x08)
}
