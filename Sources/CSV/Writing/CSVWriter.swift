/// Writes a table that a `CSVReader` of the same dialect and limits reads as the same fields.
public struct CSVWriter: Sendable {
    let dialect: CSVDialect
    let options: CSVWriterOptions
    let limits: CSVLimits

    /// What was written and not yet taken.
    public internal(set) var bytes: [UInt8] = []
    private var rowCount = 0
    private var columnsExpected: Int?

    public init(_ dialect: CSVDialect, options: CSVWriterOptions = CSVWriterOptions(), limits: CSVLimits = .standard) {
        self.dialect = dialect
        self.options = options
        self.limits = limits
        if writesMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes a row, the header as well as others. When it throws, nothing of the row is written, and others may follow.
    ///
    /// - Parameter quoted: fields, counted from 0, that stand in quotation marks also where nothing needs them.
    public mutating func write(_ fields: [String], quoted: Set<Int> = []) throws(CSVWriteFault) {
        let start = bytes.count
        do throws(CSVWriteFault) {
            try append(fields, quoted, start: start)
        } catch {
            bytes.removeLast(bytes.count - start)
            throw error
        }
    }

    /// What was written since the last call. A large table is taken in pieces, so that it never is in memory as a whole.
    public mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func append(_ fields: [String], _ quoted: Set<Int>, start: Int) throws(CSVWriteFault) {
        guard !fields.isEmpty else { throw fault(.noFields, 1) }
        guard fields.count <= limits.columnsMax else {
            throw fault(.tooManyColumns(limit: limits.columnsMax), limits.columnsMax + 1)
        }
        let expected = columnsExpected ?? fields.count
        guard fields.count == expected else {
            throw fault(.columnCount(expected: expected, found: fields.count), min(fields.count, expected) + 1)
        }
        for (offset, field) in fields.enumerated() {
            if offset > 0 { bytes.append(dialect.separator.byte) }
            do throws(CSVWriteFault.Reason) {
                try append(
                    field,
                    quoted: quoted.contains(offset)
                        || needsQuotesForItsPlace(field, isAlone: fields.count == 1, isFirst: offset == 0))
            } catch {
                throw fault(error, offset + 1)
            }
            guard bytes.count - start <= limits.rowBytesMax else {
                throw fault(.rowTooLong(limit: limits.rowBytesMax), offset + 1)
            }
        }
        switch dialect.lineEnd {
        case .crlf: bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        case .lf: bytes.append(UInt8(ascii: "\n"))
        }
        rowCount += 1
        if !dialect.allowsRaggedRows { columnsExpected = expected }
    }

    /// An only field that is empty would be an empty line, which readers pass over. A byte order mark at the start of the file
    /// would be dropped.
    private func needsQuotesForItsPlace(_ field: String, isAlone: Bool, isFirst: Bool) -> Bool {
        if isAlone, field.isEmpty { return true }
        return isFirst && rowCount == 0 && dialect.charset == .utf8 && !writesMark
            && field.unicodeScalars.first == "\u{FEFF}"
    }

    private var writesMark: Bool { options.writesByteOrderMark && dialect.charset == .utf8 }

    private func fault(_ reason: CSVWriteFault.Reason, _ column: Int) -> CSVWriteFault {
        CSVWriteFault(row: rowCount + 1, column: column, reason: reason)
    }
}
