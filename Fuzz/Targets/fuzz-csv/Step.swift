import CSV

/// What a reader gives, in a form that can be compared.
enum Step: Equatable {
    case header(Int, [String])
    case row(Int, [String])
    case fault(CSVFault)

    static func all(of pieces: [[UInt8]], _ dialect: CSVDialect, _ limits: CSVLimits) -> [Step] {
        var reader = CSVReader(dialect, limits: limits)
        var steps: [Step] = []
        for piece in pieces {
            reader.feed(piece)
            while let step = reader.next() { steps.append(Step(step)) }
        }
        reader.finish()
        while let step = reader.next() { steps.append(Step(step)) }
        return steps
    }

    private init(_ step: CSVStep) {
        self =
            switch step {
            case .header(let header): .header(header.line, header.names)
            case .row(let row): .row(row.line, row.texts)
            case .fault(let fault): .fault(fault)
            }
    }

    var texts: [String]? {
        switch self {
        case .header(_, let texts), .row(_, let texts): texts
        case .fault: nil
        }
    }
}
