/// 06 D1, one line to print (PA00P015 ch. 3.5).
public struct PrintLine: MessageBody {
    public static let control = ControlField.printLine

    /// Most bytes of the text of a line that is built here; no printer has longer lines.
    public static let maximumTextCount = 250

    public var attribute: PrintAttribute
    /// In the terminal's character set. Behind a feed attribute the first byte is the number of lines.
    public private(set) var text: [UInt8]
    /// Which receipt the line belongs to. Some Austrian terminals append it as a TLV container behind the text, which the
    /// specification does not know.
    public var receiptTypeValue: UInt8?

    /// - Throws: `unencodable`, `outOfRange` for a text that is too long.
    public init(
        _ text: String, attribute: PrintAttribute = .normal, charset: CharacterSet = .cp437
    ) throws(ZVTError) {
        self.attribute = attribute
        self.text = try charset.encode(text)
        guard self.text.count <= Self.maximumTextCount else { throw ZVTError(.outOfRange("print line")) }
    }

    /// A feed of that many lines.
    public init(feed lines: UInt8) {
        attribute = .feed
        text = [lines]
    }

    public init(data: [UInt8]) throws(ZVTError) {
        guard let first = data.first else { throw ZVTError(.missing("print attribute")) }
        attribute = PrintAttribute(first)
        let rest = data.dropFirst()
        if rest.dropLast().suffix(Self.appendix.count).elementsEqual(Self.appendix) {
            receiptTypeValue = data.last
            text = Array(rest.dropLast(Self.appendix.count + 1))
        } else {
            text = Array(rest)
        }
    }

    public var data: [UInt8] {
        [attribute.rawValue] + text + (receiptTypeValue.map { Self.appendix + [$0] } ?? [])
    }

    public var receiptType: ReceiptType? { receiptTypeValue.flatMap(ReceiptType.init(rawValue:)) }

    public func line(in charset: CharacterSet) -> ReceiptLine {
        guard attribute.isFeed else { return ReceiptLine(text: charset.decode(text), attribute) }
        return ReceiptLine(feed: text.first.map { Int($0) } ?? 1)
    }

    /// BMP 06, length 4, tag 1F07, length 1; the type follows.
    private static let appendix: [UInt8] = [0x06, 0x04, 0x1F, 0x07, 0x01]
}
