extension CSVReader {
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")

    /// Takes at least one byte, or changes the state.
    mutating func advance(_ input: [UInt8]) -> CSVStep? {
        switch state {
        case .beforeMark, .rowStart: startRow()
        case .fieldStart: startField(input)
        case .unquoted: return unquoted(input)
        case .quoted: return quoted(input)
        case .quotedReturn: return quotedReturn(input)
        case .quote: return behindQuote(input)
        case .lineReturn: return behindReturn(input)
        case .skipping: return skip(input)
        case .ended: position = input.count
        }
        return nil
    }

    private mutating func startRow() {
        row.clear()
        row.line = line
        row.offset = inputOffset + position
        copied = position
        state = .fieldStart
    }

    private mutating func startField(_ input: [UInt8]) {
        row.fieldBits = 0
        if dialect.quoting != .never, input[position] == Self.quote {
            position += 1
            row.quoteLine = line
            state = .quoted
        } else {
            state = .unquoted
        }
        row.fieldStart = place
    }

    private mutating func unquoted(_ input: [UInt8]) -> CSVStep? {
        let end = unquotedRun.end(in: input, from: position, bits: &row.fieldBits)
        position = end
        guard !isRowTooLong else { return fail(.rowTooLong(limit: limits.rowBytesMax, quoteLine: nil)) }
        return end < input.count ? behindField(input, end: place, orElse: Self.reasonWithinField) : nil
    }

    private mutating func quoted(_ input: [UInt8]) -> CSVStep? {
        let end = quotedRun.end(in: input, from: position, bits: &row.fieldBits)
        position = end
        guard !isRowTooLong else {
            return fail(.rowTooLong(limit: limits.rowBytesMax, quoteLine: row.quoteLine))
        }
        guard end < input.count else { return nil }
        switch input[end] {
        case Self.quote:
            row.quoteEnd = place
            state = .quote
        case Self.lineFeed: line += 1
        case Self.carriageReturn: state = .quotedReturn
        case let byte: return fail(.controlCharacter(byte))
        }
        position += 1
        return nil
    }

    private mutating func quotedReturn(_ input: [UInt8]) -> CSVStep? {
        guard input[position] == Self.lineFeed else { return fail(.loneCarriageReturn) }
        state = .quoted
        return nil
    }

    private mutating func behindQuote(_ input: [UInt8]) -> CSVStep? {
        guard input[position] == Self.quote else {
            return behindField(input, end: row.quoteEnd) { _ in .textBehindQuote }
        }
        copy(input, upTo: position)
        position += 1
        copied = position
        state = .quoted
        return nil
    }

    /// At what ends the field, or should: separator or line end.
    private mutating func behindField(
        _ input: [UInt8], end: Int, orElse reason: (UInt8) -> CSVFault.Reason
    ) -> CSVStep? {
        switch input[position] {
        case dialect.separator.byte:
            guard endField(input, end: end) else { return nil }
            position += 1
            state = .fieldStart
        case Self.lineFeed:
            guard endField(input, end: end) else { return nil }
            return endRow(input, lineEndCount: 1)
        case Self.carriageReturn:
            guard endField(input, end: end) else { return nil }
            position += 1
            state = .lineReturn
        case let byte: return fail(reason(byte))
        }
        return nil
    }

    private mutating func behindReturn(_ input: [UInt8]) -> CSVStep? {
        guard input[position] == Self.lineFeed else {
            return fail(.loneCarriageReturn, column: row.ranges.count)
        }
        return endRow(input, lineEndCount: 2)
    }

    private mutating func skip(_ input: [UInt8]) -> CSVStep? {
        guard let lineEnd = input[position...].firstIndex(of: Self.lineFeed) else {
            position = input.count
            copied = position
            return nil
        }
        position = lineEnd + 1
        copied = position
        line += 1
        return report(resumesAtLine: line)
    }

    private static func reasonWithinField(_ byte: UInt8) -> CSVFault.Reason {
        byte == quote ? .quoteWithinField : .controlCharacter(byte)
    }
}
