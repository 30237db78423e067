/// Hides what a log must not hold in the hexadecimal digits of a body.
struct LogRedaction {
    private let data: [UInt8]
    private var digits: [Character]

    /// The digits of the body; nil where it cannot be told what they are.
    static func text(of apdu: APDU) -> String? {
        if apdu.control.isResponse { return hexText(apdu.data) }
        guard let (passwords, fields) = fields(of: apdu), fields.unknownRest.isEmpty else { return nil }
        var redaction = LogRedaction(apdu.data)
        for password in passwords { redaction.hide(password) }
        for entry in fields.entries { redaction.hide(entry) }
        return String(redaction.digits)
    }

    private init(_ data: [UInt8]) {
        self.data = data
        digits = Array(hexText(data))
    }

    /// Track and chip data, check digits, passwords.
    private static let secretFields: Set<UInt8> = [0x23, 0x24, 0x2D, 0x2E, 0x3A, 0x3D, 0x4C, 0x9A, 0xA7, 0xAF, 0xD1]
    /// Tracks, card identifiers, the answers of contactless cards, the long password.
    private static let secretTags = Set<UInt32>([0x4C, 0x1F08, 0x1F09, 0x1F0A, 0x1F14, 0x1F45, 0x1F74])

    /// The fields of a body, and where the passwords in front of them stand.
    private static func fields(of apdu: APDU) -> (passwords: [Range<Int>], FieldList)? {
        let data = apdu.data
        switch apdu.control {
        case .printLine, .printTextBlock: return nil
        case .intermediateStatus: return (try? IntermediateStatus(data: data)).map { ([], $0.fields) }
        case .abortByTerminal: return (try? AbortByTerminal(data: data)).map { ([], $0.fields) }
        case .completion:
            guard let completion = try? Completion(data: data), completion.content != .raw(data) else { return nil }
            return ([], completion.fields)
        default:
            guard let layout = CommandLayout.table[apdu.control], !layout.isRaw,
                let leading = try? layout.leadingFields(of: data),
                let fields = try? FieldList(data, from: leading.last?.range.upperBound ?? 0)
            else { return nil }
            return (leading.filter(\.kind.isSecret).map(\.range), fields)
        }
    }

    private mutating func hide(_ entry: FieldList.Entry) {
        switch BMP(entry.number) {
        case .primaryAccountNumber:
            // Behind a separator stands more than the number.
            let number = hexText(data[entry.content])
            let padding = number.reversed().prefix { $0 == "F" }.count
            hide(entry.content, keeping: number.contains("D") ? 0 : 4 + padding)
        case .tlvContainer: hideTags(in: entry.content, depth: 1)
        case let bmp where Self.secretFields.contains(bmp.number): hide(entry.content)
        default: return
        }
    }

    private mutating func hideTags(in range: Range<Int>, depth: Int) {
        var reader = TLVReader(data, from: range.lowerBound, to: range.upperBound)
        while !reader.isAtEnd, let tag = try? reader.tag(), let count = try? reader.length(of: "TLV value") {
            let content = reader.position..<reader.position + count
            reader.position = content.upperBound
            if Self.secretTags.contains(tag.rawValue) {
                hide(content)
            } else if tag.isConstructed, depth < TLV.maximumDepth {
                hideTags(in: content, depth: depth + 1)
            }
        }
    }

    /// - Parameter kept: how many digits at the end stay.
    private mutating func hide(_ bytes: Range<Int>, keeping kept: Int = 0) {
        let end = max(bytes.lowerBound * 2, bytes.upperBound * 2 - kept)
        for index in bytes.lowerBound * 2..<end { digits[index] = "X" }
    }
}
