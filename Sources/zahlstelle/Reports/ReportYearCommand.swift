import ArgumentParser
import Interface
import PayPoint

struct ReportYearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year",
        abstract: "Evaluate a year, by office and month.",
        discussion: """
            EXAMPLES
              zahlstelle report year
              zahlstelle report year 2026 --office 33 --as html --output jahr.html
            """)

    @Argument(
        help: ArgumentHelp("The year: YYYY; this one without it.", valueName: "year"), transform: MonthArgument.year)
    var year: Int?

    @OptionGroup var options: ReportSetOptions

    func validate() throws { try options.validate() }

    func run() async throws {
        let year = year ?? LocalTime.now().date.year
        try await options.run(
            "Jahresbericht \(year)", [.office, .month], from: "\(year)-01-01", to: "\(year)-12-31")
    }
}
