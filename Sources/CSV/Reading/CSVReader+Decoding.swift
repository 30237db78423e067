extension CSVReader {
    /// Makes UTF-8 of the field, the last in the row's buffer, or makes sure that it is. Gives its new end, or `nil` when it
    /// is at fault.
    mutating func decodeField(end: Int) -> Int? {
        switch dialect.charset {
        case .utf8:
            guard let problem = UTF8Check.firstProblem(in: row.bytes[row.fieldStart..<end]) else { return end }
            return failDecoding(
                problem.isControl ? .controlCharacter(problem.byte) : .invalidUTF8(problem.byte), at: problem.offset,
                end: end)
        case .latin1, .latin9, .windows1252:
            return transcodeField(end: end)
        }
    }

    private mutating func transcodeField(end: Int) -> Int? {
        var text: [UInt8] = []
        text.reserveCapacity((end - row.fieldStart) * 2)
        for offset in row.fieldStart..<end {
            let byte = row.bytes[offset]
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let encoded = utf8OfUpperHalf[Int(byte) - 0x80]
            guard !encoded.isEmpty else { return failDecoding(.byteWithoutCharacter(byte), at: offset, end: end) }
            text.append(contentsOf: encoded)
        }
        row.bytes.replaceSubrange(row.fieldStart..., with: text)
        return row.bytes.count
    }

    private mutating func failDecoding(_ reason: CSVFault.Reason, at offset: Int, end: Int) -> Int? {
        let linesBehind = row.bytes[offset..<end].count { $0 == UInt8(ascii: "\n") }
        _ = fail(reason, line: line - linesBehind)
        return nil
    }
}
