@testable import CSV

/// What a reader gives, in a form that can be compared.
enum Read: Hashable {
    case header(Int, [String])
    case row(Int, [String])
    case fault(CSVFault)
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Feeds the pieces one after the other and takes all that each allows.
func read(_ pieces: [[UInt8]], _ dialect: CSVDialect, limits: CSVLimits = .standard) -> [Read] {
    var reader = CSVReader(dialect, limits: limits)
    var result: [Read] = []
    for piece in pieces {
        reader.feed(piece)
        while let step = reader.next() { result.append(Read(step)) }
    }
    reader.finish()
    while let step = reader.next() { result.append(Read(step)) }
    return result
}

func read(_ text: String, _ dialect: CSVDialect = .bare, limits: CSVLimits = .standard) -> [Read] {
    read([bytes(text)], dialect, limits: limits)
}

func rows(_ rows: [String]...) -> [Read] {
    rows.enumerated().map { .row($0 + 1, $1) }
}

extension Read {
    init(_ step: CSVStep) {
        self =
            switch step {
            case .header(let header): .header(header.line, header.names)
            case .row(let row): .row(row.line, row.texts)
            case .fault(let fault): .fault(fault)
            }
    }

    static func fault(
        _ reason: CSVFault.Reason, row: Int = 1, line: Int? = nil, column: Int, resumes: Int?
    ) -> Read {
        .fault(CSVFault(rowLine: row, line: line ?? row, column: column, reason: reason, resumesAtLine: resumes))
    }
}

extension [Read] {
    /// The fields of all rows; `nil` when something is no row.
    var texts: [[String]]? {
        var texts: [[String]] = []
        for read in self {
            guard case .row(_, let fields) = read else { return nil }
            texts.append(fields)
        }
        return texts
    }
}

extension CSVDialect {
    /// Semicolons, no header, rows of any length.
    static let bare = CSVDialect(hasHeader: false, allowsRaggedRows: true)
}
