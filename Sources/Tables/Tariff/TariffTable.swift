public import CSV
public import PayPoint

/// A table of tariffs as spreadsheets know it: one version of a service in each row.
public struct TariffTable: Sendable {
    /// The largest table, in bytes. As base64 it fits into one call, which may have a mebibyte; ``Kasse/mostImported`` rows
    /// of usual length fit into it.
    public static let mostBytes = 720 << 10

    /// The services that could be read, with their lines.
    public internal(set) var rows: [TariffRow] = []
    /// The lines that could not.
    public internal(set) var faults: [TariffLine] = []

    /// Reads a table, and goes on behind faults, so that all of them are told at once.
    public init(reading bytes: [UInt8], _ dialect: CSVDialect) {
        var dialect = dialect
        dialect.hasHeader = true
        guard bytes.count <= Self.mostBytes else {
            refuse(
                line: 1, nil, english: "more than \(Self.mostBytes) bytes; split the table",
                german: "mehr als \(Self.mostBytes) Bytes; die Tabelle aufteilen")
            return
        }
        var reader = CSVReader(dialect)
        reader.feed(bytes)
        reader.finish()
        var columns: TariffColumns?
        while let step = reader.next() {
            switch step {
            case .header(let header):
                columns = self.columns(of: header)
                if columns == nil { return }
            case .row(let row):
                guard rows.count + faults.count < Kasse.mostImported else {
                    refuse(
                        line: row.line, nil, english: "more than \(Kasse.mostImported) lines; split the table",
                        german: "mehr als \(Kasse.mostImported) Zeilen; die Tabelle aufteilen")
                    return
                }
                if let columns { add(TariffRowReader(row, columns, dialect.decimalMark)) }
            case .fault(let fault):
                refuse(
                    line: fault.line, columns?.name(ofColumn: fault.column) ?? "Spalte \(fault.column)",
                    english: fault.reason.english, german: fault.reason.german)
            }
        }
    }

    private func columnNames(_ columns: [TariffColumn]) -> [String] { columns.map(\.rawValue) }

    private mutating func columns(of header: CSVHeader) -> TariffColumns? {
        do throws(CSVHeaderFault) {
            let optional = TariffColumn.allCases.filter { !TariffColumn.required.contains($0) }
            return TariffColumns(
                columns: try header.columns(
                    required: columnNames(TariffColumn.required), optional: columnNames(optional)),
                names: header.names)
        } catch {
            faults.append(
                TariffLine(
                    line: error.line, service: nil, validFrom: nil,
                    result: .faults(
                        error.reasons.map { reason in
                            .unreadable(field: nil, english: reason.english, german: reason.german)
                        })))
            return nil
        }
    }

    private mutating func add(_ reader: TariffRowReader) {
        var reader = reader
        let service = reader.service()
        if let service, reader.faults.isEmpty {
            rows.append(TariffRow(line: reader.line, service: service))
        } else {
            faults.append(
                TariffLine(
                    line: reader.line, service: reader.serviceText, validFrom: nil, result: .faults(reader.faults)))
        }
    }

    private mutating func refuse(line: Int, _ field: String?, english: String, german: String) {
        faults.append(
            TariffLine(
                line: line, service: nil, validFrom: nil,
                result: .faults([.unreadable(field: field, english: english, german: german)])))
    }

    /// The column of a field, for reports about tables; `nil` where it stands in none.
    public static func column(ofField field: String) -> String? { TariffColumn(field: field)?.rawValue }
}

/// Where the columns are.
struct TariffColumns {
    let columns: CSVColumns
    let names: [String]

    subscript(column: TariffColumn) -> Int? { columns[column.rawValue] }

    /// - Parameter column: from 1.
    func name(ofColumn column: Int) -> String? { names.indices.contains(column - 1) ? names[column - 1] : nil }
}
