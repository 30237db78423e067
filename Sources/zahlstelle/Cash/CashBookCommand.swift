import ArgumentParser
import Interface

struct CashBookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book",
        abstract: "Print the cash book of a register: all rows of a period.",
        discussion: """
            A period lies between two closings; the first has the number 1. The book has cash only: what was paid by card stands \
            on clearing accounts.

            EXAMPLES
              zahlstelle cash book
              zahlstelle cash book --register K1 --period 12
              zahlstelle cash book --json | jq '[.rows[].in] | add'
            """)

    @OptionGroup var register: DrawerOfRegister

    @Option(help: ArgumentHelp("Which period; without it the open one.", valueName: "number"))
    var period: Int64?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        if let period, period < 1 { throw ValidationError("--period must be at least 1.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pages = CashBookPages(client: try await caller.connect(), shift: shift)
        let book = try await pages.all(register: register.register, period: period)
        try caller.format.show(book) { CashBookTable.lines(book, $0) }
    }
}
