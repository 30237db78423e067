extension CSVReader {
    /// Where in the row `position` is.
    var place: Int { row.bytes.count + position - copied }

    var isRowTooLong: Bool { inputOffset + position - row.offset > limits.rowBytesMax }

    mutating func copy(_ input: [UInt8], upTo end: Int) {
        guard copied < end else { return }
        row.bytes.append(contentsOf: input[copied..<end])
        copied = end
    }

    /// Ends the field in front of `position`, which is at what comes behind it. False when it is at fault.
    mutating func endField(_ input: [UInt8], end: Int) -> Bool {
        guard !isRowTooLong else {
            _ = fail(.rowTooLong(limit: limits.rowBytesMax, quoteLine: nil))
            return false
        }
        guard row.ranges.count < limits.columnsMax else {
            _ = fail(.tooManyColumns(limit: limits.columnsMax))
            return false
        }
        var end = end
        if !row.isFieldASCII {
            copy(input, upTo: position)
            guard let decodedEnd = decodeField(end: end) else { return false }
            end = decodedEnd
        }
        row.ranges.append(row.fieldStart..<end)
        return true
    }

    /// - Parameter lineEndCount: bytes of its line end, the last of them at `position`; 0 at the end of the file.
    mutating func endRow(_ input: [UInt8], lineEndCount: Int) -> CSVStep? {
        copy(input, upTo: position)
        let lastLine = line
        if lineEndCount > 0 {
            position += 1
            copied = position
            line += 1
        }
        state = .rowStart
        let byteCount = inputOffset + position - row.offset - lineEndCount
        guard byteCount > 0 else { return nil }

        let expected = columnsExpected ?? row.ranges.count
        guard row.ranges.count == expected else {
            fault = CSVFault(
                rowLine: row.line, line: lastLine, column: min(row.ranges.count, expected) + 1,
                reason: .columnCount(expected: expected, found: row.ranges.count), resumesAtLine: nil)
            return report(resumesAtLine: lineEndCount > 0 ? line : nil)
        }
        if !dialect.allowsRaggedRows { columnsExpected = expected }
        let row = CSVRow(line: row.line, bytes: row.bytes, ranges: row.ranges)
        guard awaitsHeader else { return .row(row) }
        awaitsHeader = false
        return .header(CSVHeader(row))
    }

    /// Turns to skipping. Gives no step: the fault is reported when it is known where reading goes on.
    ///
    /// - Parameters:
    ///   - line: that of `position` unless told.
    ///   - column: that of the field being read unless told.
    mutating func fail(_ reason: CSVFault.Reason, line: Int? = nil, column: Int? = nil) -> CSVStep? {
        fault = CSVFault(
            rowLine: row.line, line: line ?? self.line, column: column ?? row.ranges.count + 1, reason: reason,
            resumesAtLine: nil)
        row.clear()
        copied = position
        state = .skipping
        return nil
    }

    mutating func report(resumesAtLine line: Int?) -> CSVStep? {
        // A table whose header is at fault would have its first row of data taken for the header; one of other characters has no rows.
        let resumesAtLine = awaitsHeader || fault?.reason == .wideCharacters ? nil : line
        state = resumesAtLine == nil ? .ended : .rowStart
        guard var fault else { return nil }
        self.fault = nil
        fault.resumesAtLine = resumesAtLine
        return .fault(fault)
    }

    /// What is left at the end of the file.
    mutating func end() -> CSVStep? {
        let step = endOpenRow()
        if let step { return step }
        switch state {
        case .skipping: return report(resumesAtLine: nil)
        case .beforeMark, .rowStart: return endTable()
        case .fieldStart, .unquoted, .quoted, .quotedReturn, .quote, .lineReturn, .ended: return nil
        }
    }

    private mutating func endOpenRow() -> CSVStep? {
        switch state {
        case .beforeMark, .rowStart, .skipping, .ended:
            return nil
        case .fieldStart:
            row.fieldBits = 0
            row.fieldStart = place
            return endField([], end: place) ? endRow([], lineEndCount: 0) : nil
        case .unquoted:
            return endField([], end: place) ? endRow([], lineEndCount: 0) : nil
        case .quote:
            return endField([], end: row.quoteEnd) ? endRow([], lineEndCount: 0) : nil
        case .quoted, .quotedReturn:
            return fail(.quoteNeverClosed, line: row.quoteLine)
        case .lineReturn:
            return fail(.loneCarriageReturn, column: row.ranges.count)
        }
    }

    private mutating func endTable() -> CSVStep? {
        state = .ended
        guard awaitsHeader else { return nil }
        fault = CSVFault(rowLine: line, line: line, column: 1, reason: .headerMissing, resumesAtLine: nil)
        return report(resumesAtLine: nil)
    }
}
