import ArgumentParser
import Interface

struct CashBookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book",
        abstract: "Print the cash book of a register: all rows of a period, or of several; or write it as CSV.",
        discussion: """
            A period lies between two closings; the first has the number 1. The book has cash only: what was paid by card stands \
            on clearing accounts. With --csv an auditor gets it for a spreadsheet, written as other tables are: semicolons, a decimal \
            comma, UTF-8 with a byte order mark, where nothing else is said.

            EXAMPLES
              zahlstelle cash book
              zahlstelle cash book --register K1 --period 12
              zahlstelle cash book --register K1 --period 1 --through 12 --csv kassenbuch.csv
              zahlstelle cash book --json | jq '[.rows[].in] | add'
            """)

    @OptionGroup var register: DrawerOfRegister

    @Option(help: ArgumentHelp("Which period; without it the open one.", valueName: "number"))
    var period: Int64?

    @Option(help: ArgumentHelp("All periods from --period through this one.", valueName: "number"))
    var through: Int64?

    @OptionGroup var file: CashBookOutput
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        if let period, period < 1 { throw ValidationError("--period must be at least 1.") }
        if let through {
            guard let period else { throw ValidationError("--through needs --period, where the range begins.") }
            guard through >= period else { throw ValidationError("--through must not be below --period.") }
        }
        try file.validate(caller.format.json)
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pages = CashBookPages(client: try await caller.connect(), shift: shift)
        var table = file.path == nil ? nil : try CashBookCSV(try file.dialect.table(), isTest: Instance.isTest)
        // The open one has no number before the daemon tells it. A range ends at the first that the daemon does not have.
        var number = period
        while true {
            let book = try await pages.all(register: register.register, period: number)
            if table == nil {
                try caller.format.show(book) { (number == period ? [] : [""]) + CashBookTable.lines(book, $0) }
            } else {
                try table?.add(book)
            }
            guard let last = number, let through, last < through else { break }
            number = last + 1
        }
        // At once, so that there is a whole file or none.
        if var table { try file.write(table.take()) }
    }
}
