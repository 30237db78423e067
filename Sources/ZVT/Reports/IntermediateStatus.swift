/// 04 FF, what the terminal is doing or wants (PA00P015 ch. 3). Never a final result.
public struct IntermediateStatus: MessageBody {
    public static let control = ControlField.intermediateStatus

    public var code: UInt8
    /// BCD minutes for which the terminal stretches the completion timer; FF or absent leaves it alone.
    public var timeout: UInt8?
    public var fields: FieldList

    /// - Parameter timeoutMinutes: 0...99; nil leaves the byte out.
    /// - Parameter lines: text for the operator, tag 24. Needs the timeout byte, which is then 00 where none is given.
    /// - Throws: `outOfRange`, `unencodable`.
    public init(
        code: UInt8, timeoutMinutes: Int? = nil, lines: [String] = [], charset: CharacterSet = .cp437
    ) throws(ZVTError) {
        self.code = code
        fields = FieldList()
        if let minutes = timeoutMinutes ?? (lines.isEmpty ? nil : 0) {
            timeout = try BCD.encode(minutes, count: 1, part: "timeout").first
        }
        guard !lines.isEmpty else { return }
        var texts: [TLV] = []
        for line in lines { texts.append(TLV(.textLine, try charset.encode(line))) }
        try fields.append(tlv: [TLV(.displayTexts, texts)])
    }

    public init(data: [UInt8]) throws(ZVTError) {
        guard let code = data.first else { throw ZVTError(.missing("intermediate status")) }
        let (status, damage) = Self.salvage(code, data: data)
        if let damage { throw damage }
        self = status
    }

    /// Reads as far as the bytes are sound; nil where not even the code is there.
    public static func salvage(data: [UInt8]) -> (IntermediateStatus, damage: ZVTError?)? {
        data.first.map { salvage($0, data: data) }
    }

    private static func salvage(_ code: UInt8, data: [UInt8]) -> (IntermediateStatus, damage: ZVTError?) {
        // The timeout byte is mandatory before TLV, yet the specification's own example lacks it. 06 is taken for the
        // container where a length follows that fits to the end exactly.
        if data.count > 1, data[1] == BMP.tlvContainer.number, let list = try? FieldList(data, from: 1),
            list.unknownRest.isEmpty
        {
            return (IntermediateStatus(code: code, timeout: nil, fields: list), nil)
        }
        let (fields, damage) = FieldList.salvage(data, from: min(data.count, 2))
        return (IntermediateStatus(code: code, timeout: data.dropFirst().first, fields: fields), damage)
    }

    private init(code: UInt8, timeout: UInt8?, fields: FieldList) {
        self.code = code
        self.timeout = timeout
        self.fields = fields
    }

    public var data: [UInt8] { [code] + (timeout.map { [$0] } ?? []) + fields.encoded }

    /// nil where the byte is absent or not decimal (FF).
    public var timeoutMinutes: Int? { timeout.flatMap { BCD.value(CollectionOfOne($0)) } }
    public var tlv: [TLV] { fields.tlv }

    /// The terminal's own words, lines joined by a newline; they win over the table.
    public func text(in charset: CharacterSet) -> String? {
        let lines = tlv.displayTexts(in: charset)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
