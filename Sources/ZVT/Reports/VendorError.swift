/// The manufacturer's own code and words for an error, tags 1F16 and 1F17 (PA00P015 ch. 9). Worth a log entry always.
public struct VendorError: Hashable, Sendable {
    public var code: [UInt8]?
    public var text: String?

    init?(_ tlv: [TLV], charset: CharacterSet) {
        code = tlv.first(.vendorErrorCode)?.bytes
        text = tlv.first(.vendorErrorText).map { charset.decode($0.bytes) }
        if code == nil, text == nil { return nil }
    }

    /// Hexadecimal digits of the code.
    public var codeText: String? { code.map { hexText($0) } }
}

extension StatusInformation {
    public func vendorError(in charset: CharacterSet) -> VendorError? { VendorError(tlv, charset: charset) }

    /// Cents of the tip within `amount`, tag 1F36.
    public var tip: Int? { tlv.first(.tip).flatMap { BCD.value($0.bytes) } }
    /// Cents paid out within `amount`, tag 1F25.
    public var cashback: Int? { tlv.first(.cashback).flatMap { BCD.value($0.bytes) } }
}

extension AbortByTerminal {
    public func vendorError(in charset: CharacterSet) -> VendorError? { VendorError(tlv, charset: charset) }
}

extension FieldList {
    /// The words with which a terminal refuses: BMP 3C, the lines of tag 24, or tag 1F17.
    public func terminalText(in charset: CharacterSet) -> String? {
        if let text = text(.additionalText, in: charset) { return text }
        let lines = tlv.displayTexts(in: charset)
        return lines.isEmpty ? VendorError(tlv, charset: charset)?.text : lines.joined(separator: "\n")
    }
}
