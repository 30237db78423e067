public import CSV
public import PayPoint

/// An evaluation as a table for a spreadsheet: one line a row, without sums, which a spreadsheet makes itself and would count twice.
public enum EvaluationTable {
    /// As German spreadsheets open it: semicolons, a decimal comma, UTF-8 with a byte order mark.
    public static let dialect = CSVDialect()

    /// The same evaluation makes the same bytes. What a spreadsheet would take for a formula is kept from being one.
    ///
    /// - Parameter isTest: of a test instance. A column of its own says so in each row, wherever it is copied to.
    public static func bytes(of evaluation: Evaluation, isTest: Bool = false) throws(CSVWriteFault) -> [UInt8] {
        var writer = CSVWriter(
            dialect, options: CSVWriterOptions(guardsFormulas: true, writesByteOrderMark: true))
        let dimensions = evaluation.query.dimensions
        try writer.write(dimensions.flatMap(\.headings) + figureHeadings + (isTest ? [TestMark.text] : []))
        for row in evaluation.rows {
            let keys = zip(dimensions, row.values).flatMap { $0.fields($1, evaluation.labels) }
            try writer.write(keys + row.figures.fields + (isTest ? [TestMark.short] : []))
        }
        return writer.take()
    }

    private static let figureHeadings = [
        "Buchungen", "Rückgaben", "Menge", "Eingenommen EUR", "Zurückgegeben EUR", "Netto EUR",
    ]
}

extension EvaluationDimension {
    fileprivate var headings: [String] { isTime ? [german] : [german, "\(german) Name"] }

    /// A time says what it is; everything else has a name beside what it is called in the books.
    fileprivate func fields(_ value: String?, _ labels: EvaluationLabels) -> [String] {
        switch self {
        case .office, .register, .clerk, .service, .account, .means: [value ?? "", labels.name(of: value, self)]
        case .hour, .month: [value ?? ""]
        case .day: [value.flatMap { CivilDate(iso8601: $0)?.german } ?? ""]
        }
    }
}

extension TurnoverFigures {
    fileprivate var fields: [String] {
        [takings, returns, quantity].map(String.init)
            + [taken, givenBack, net].map { CSVText.cents($0.value, EvaluationTable.dialect.decimalMark) }
    }
}
