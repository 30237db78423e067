import CSV
import Interface
import PayPoint

/// Cash books as a table for auditors: the columns of ``CashBookTable`` behind register and period, and no line of sums, which a
/// spreadsheet makes itself and would count twice.
struct CashBookCSV {
    private static let titles = [
        "Kasse", "Zeitraum", "Eintrag", "Tag", "Uhr", "Handz.", "Beleg", "Gegenkonto", "Ein EUR", "Aus EUR",
        "Bestand EUR",
        "Text",
    ]

    private let mark: CSVDecimalMark
    private let isTest: Bool
    private var writer: CSVWriter

    /// Begins with the titles. People open it: what a spreadsheet would take for a formula is kept from being one.
    ///
    /// - Parameter isTest: of a test instance. A column of its own says so in each row, wherever it is copied to.
    init(_ dialect: CSVDialect, isTest: Bool) throws(CommandFailure) {
        mark = dialect.decimalMark
        self.isTest = isTest
        writer = CSVWriter(dialect, options: CSVWriterOptions(guardsFormulas: true, writesByteOrderMark: true))
        try write(Self.titles, TestMark.text)
    }

    mutating func add(_ book: Registers.GetCashBook.Reply) throws(CommandFailure) {
        let place = [book.register, "\(book.period)"]
        try write(place + ["", "", "", "", "", "", amount(0), amount(0), amount(book.opening), "Anfangsbestand"])
        for row in book.rows {
            let when = [CivilDate(iso8601: row.day)?.german ?? row.day, row.hour.map(String.init) ?? ""]
            let what = [row.clerk ?? "", row.document ?? "", row.contraText]
            let amounts = [row.in, row.out, row.balance].map(amount)
            try write(place + ["\(row.entry)"] + when + what + amounts + [row.text])
        }
    }

    mutating func take() -> [UInt8] { writer.take() }

    private func amount(_ cents: Int64) -> String { CSVText.cents(cents, mark) }

    private mutating func write(_ fields: [String], _ test: String = TestMark.short) throws(CommandFailure) {
        do throws(CSVWriteFault) {
            try writer.write(fields + (isTest ? [test] : []))
        } catch {
            throw CommandFailure(
                status: .failed, name: "unwritable",
                text: Words("Die Tabelle ist so nicht zu schreiben: ", "The table cannot be written so: ")
                    + Words(error.german, error.description),
                advice: Words(
                    "Mit --charset utf8 geht jedes Zeichen.", "With --charset utf8 every character can be written."))
        }
    }
}
