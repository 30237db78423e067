public import CSV
public import PayPoint

/// A table of receivables, read piece by piece while it comes in, in bounded memory.
public struct ReceivableTable: Sendable {
    /// The most faults that are told: more are of no use to whoever has to mend the export.
    public static let mostFaults = 100

    /// The most rows of one answer: few enough to stay in the processor's cache until they are written down.
    public static let mostRows = 256

    private var reader: CSVReader
    private let control: ImportControl
    private let pattern: KassenzeichenPattern
    private let mark: CSVDecimalMark
    private var columns: ReceivableColumns?
    /// What the table holds so far.
    public private(set) var tally: ImportTally
    /// In the order of the lines. With one of them the table must not be taken, and no more rows are given.
    public private(set) var faults: [ReceivableLineFault] = []
    /// There are more than are told.
    public private(set) var hasMoreFaults = false
    /// Nothing that follows can be read, or not as what it is.
    public private(set) var isHopeless = false

    public init(_ control: ImportControl, _ pattern: KassenzeichenPattern, _ dialect: CSVDialect) {
        var dialect = dialect
        dialect.hasHeader = true
        reader = CSVReader(dialect)
        mark = dialect.decimalMark
        self.control = control
        self.pattern = pattern
        tally = ImportTally(of: control)
    }

    /// Takes the next bytes of the file. What is whole with them comes from ``next()``.
    public mutating func feed(_ bytes: [UInt8]) { reader.feed(bytes) }

    /// The file ends here.
    public mutating func finish() { reader.finish() }

    /// The next rows, at most ``mostRows``; none where the bytes do not reach.
    public mutating func next() -> [ItemRow] {
        var rows: [ItemRow] = []
        rows.reserveCapacity(Self.mostRows)
        while rows.count < Self.mostRows, !isHopeless, let step = reader.next() {
            switch step {
            case .header(let header): take(header)
            case .row(let row):
                guard let columns, !hasMoreFaults else { continue }
                do throws(ReceivableLineFault) {
                    let change = try ReceivableRowReader(row, columns, pattern, mark, asOf: control.asOf).change()
                    try count(change, line: row.line)
                    if faults.isEmpty { rows.append(ItemRow(line: row.line, change: change)) }
                } catch {
                    note(error)
                }
            case .fault(let fault): take(fault)
            }
        }
        // A record without an end is not waited for to its end.
        if !isHopeless, let fault = reader.pendingFault, fault.reason.isHopeless { take(fault) }
        return faults.isEmpty ? rows : []
    }

    private mutating func take(_ fault: CSVFault) {
        isHopeless = fault.reason.isHopeless
        note(
            ReceivableLineFault(
                line: fault.line,
                column: fault.reason == .wideCharacters
                    ? nil : columns?.title(ofColumn: fault.column) ?? "Spalte \(fault.column)",
                english: fault.reason.english, german: fault.reason.german))
    }

    private mutating func take(_ header: CSVHeader) {
        do throws(CSVHeaderFault) {
            columns = try ReceivableColumns(header)
        } catch {
            for reason in error.reasons {
                note(
                    ReceivableLineFault(
                        line: error.line, column: nil, english: reason.english, german: reason.german))
            }
            isHopeless = true
        }
    }

    private mutating func count(_ change: ItemChange, line: Int) throws(ReceivableLineFault) {
        do throws(ImportFault) {
            try tally.add(change)
        } catch {
            throw ReceivableLineFault(line: line, column: nil, english: error.english, german: error.german)
        }
    }

    private mutating func note(_ fault: ReceivableLineFault) {
        guard faults.count < Self.mostFaults else { return hasMoreFaults = true }
        faults.append(fault)
    }
}

extension CSVFault.Reason {
    /// Whatever comes behind it would be faults that are none.
    fileprivate var isHopeless: Bool {
        switch self {
        case .rowTooLong, .wideCharacters: true
        case .invalidUTF8, .byteWithoutCharacter, .controlCharacter, .loneCarriageReturn, .quoteNeverClosed,
            .textBehindQuote,
            .quoteWithinField, .tooManyColumns, .columnCount, .headerMissing:
            false
        }
    }
}

/// Where the columns are.
struct ReceivableColumns {
    private let positions: [Int?]
    private let titles: [String]

    init(_ header: CSVHeader) throws(CSVHeaderFault) {
        let required = ReceivableColumn.required
        let known = try header.columns(
            required: required.map(\.title),
            optional: ReceivableColumn.allCases.filter { !required.contains($0) }.map(\.title))
        positions = ReceivableColumn.allCases.map { known[$0.title] }
        titles = header.names
    }

    subscript(column: ReceivableColumn) -> Int? { positions[column.rawValue] }

    /// - Parameter column: from 1.
    func title(ofColumn column: Int) -> String? {
        titles.indices.contains(column - 1) ? titles[column - 1] : nil
    }
}
