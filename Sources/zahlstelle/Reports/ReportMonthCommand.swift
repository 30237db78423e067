import ArgumentParser
import Interface
import PayPoint

struct ReportMonthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month",
        abstract: "Evaluate a month, by office and service.",
        discussion: """
            EXAMPLES
              zahlstelle report month
              zahlstelle report month 2026-11 --as html --output november.html
            """)

    @Argument(
        help: ArgumentHelp("The month: YYYY-MM; this one without it.", valueName: "month"),
        transform: MonthArgument.parse)
    var month: CivilMonth?

    @OptionGroup var options: ReportSetOptions

    func validate() throws { try options.validate() }

    func run() async throws {
        let month = month ?? CivilMonth(LocalTime.now().date)
        try await options.run(
            "Monatsbericht \(month.german)", [.office, .service], from: month.firstDay.iso8601,
            to: month.lastDay.iso8601)
    }
}
