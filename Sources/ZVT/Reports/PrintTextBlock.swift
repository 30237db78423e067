/// 06 D3, many lines to print at once, within TLV (PA00P015 ch. 3).
public struct PrintTextBlock: MessageBody {
    public static let control = ControlField.printTextBlock

    public var fields: FieldList

    public init(fields: FieldList) { self.fields = fields }

    /// - Parameter lines: text with its attribute; tag 09 is written where the attribute changes.
    /// - Throws: `unencodable`, `outOfRange` where the block becomes too long.
    public init(
        _ lines: [(PrintAttribute, String)], receiptType: ReceiptType?, information: ReceiptInformation? = nil,
        charset: CharacterSet = .cp437
    ) throws(ZVTError) {
        var tlv: [TLV] = []
        if let receiptType { tlv.append(TLV(.receiptType, [receiptType.rawValue])) }
        if let information { tlv.append(TLV(.receiptInformation, [information.rawValue])) }
        var texts: [TLV] = []
        var current = PrintAttribute.normal
        for (attribute, text) in lines {
            if attribute != current { texts.append(TLV(.printAttribute, [attribute.rawValue])) }
            current = attribute
            texts.append(TLV(.textLine, try charset.encode(text)))
        }
        tlv.append(TLV(.printTexts, texts))
        fields = FieldList()
        try fields.append(tlv: tlv)
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    /// Reads as far as the bytes are sound.
    public static func salvage(data: [UInt8]) -> (PrintTextBlock, damage: ZVTError?) {
        let (fields, damage) = FieldList.salvage(data)
        return (PrintTextBlock(fields: fields), damage)
    }

    public var data: [UInt8] { Array(fields.encoded) }

    public var tlv: [TLV] { fields.tlv }
    public var receiptType: ReceiptType? {
        tlv.first(.receiptType)?.bytes.first.flatMap(ReceiptType.init(rawValue:))
    }
    public var information: ReceiptInformation? {
        tlv.first(.receiptInformation)?.bytes.first.map(ReceiptInformation.init(rawValue:))
    }

    /// The lines in order. A set named by the block itself (tag 14) wins over `charset`.
    public func lines(in charset: CharacterSet) -> [ReceiptLine] {
        let tlv = tlv
        let named = tlv.first(.characterSet)?.bytes.first.flatMap(CharacterSet.init(tagValue:))
        return Self.lines(tlv.filter { $0.tag == .printTexts }.flatMap(\.elements), in: named ?? charset)
    }

    /// An attribute is valid for all lines up to the next one. FF is a feed of one line and changes nothing. One that ends
    /// the receipt ends it behind its last line, or as an empty line of its own.
    private static func lines(_ elements: [TLV], in charset: CharacterSet) -> [ReceiptLine] {
        var lines: [ReceiptLine] = []
        var attribute = PrintAttribute.normal
        var linesOfAttribute = 0
        func close() {
            guard attribute.endsReceipt else { return }
            if linesOfAttribute == 0 { lines.append(ReceiptLine()) }
            lines[lines.endIndex - 1].endsReceipt = true
        }
        for element in elements {
            switch element.tag {
            case .printAttribute:
                guard let byte = element.bytes.first else { continue }
                let next = PrintAttribute(byte)
                if next.isFeed {
                    lines.append(ReceiptLine(feed: 1))
                } else {
                    close()
                    attribute = next
                    linesOfAttribute = 0
                }
            case .textLine:
                var line = ReceiptLine(text: charset.decode(element.bytes), attribute)
                line.endsReceipt = false
                lines.append(line)
                linesOfAttribute += 1
            default: continue
            }
        }
        close()
        return lines
    }
}
