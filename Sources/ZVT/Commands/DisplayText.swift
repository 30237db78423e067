/// 06 E0, text on the terminal's display (PA00P015 ch. 2).
public struct DisplayText: MessageBody {
    public static let control = ControlField.displayText

    /// Most lines a display command has.
    public static let maximumLines = 8

    public var fields: FieldList

    /// - Parameter seconds: how long the text stays, 0...255; 0 until the next text.
    /// - Parameter lines: at most eight, each at most 99 bytes.
    /// - Throws: `outOfRange`, `unencodable`.
    public init(
        seconds: UInt8? = nil, lines: [String], beeps: UInt8? = nil, charset: CharacterSet = .cp437
    ) throws(ZVTError) {
        fields = FieldList()
        if let seconds { try fields.append(.displayDuration, byte: seconds) }
        for (index, line) in lines.enumerated() {
            guard let bmp = BMP.displayLine(index + 1) else { throw ZVTError(.outOfRange("display line"), at: index) }
            try fields.append(bmp, text: line, in: charset)
        }
        if let beeps { try fields.append(.beeps, byte: beeps) }
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }

    /// The lines from the first to the last that is present; one that is left out between them is empty.
    public func lines(in charset: CharacterSet) -> [String] {
        var lines = (1...Self.maximumLines).map { index in
            BMP.displayLine(index).flatMap { fields.text($0, in: charset) }
        }
        while let last = lines.last, last == nil { lines.removeLast() }
        return lines.map { $0 ?? "" }
    }
}
