import ArgumentParser
import Interface
import PayPoint

struct ReportDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day",
        abstract: "Evaluate a day, by register and means of payment.",
        discussion: """
            EXAMPLES
              zahlstelle report day
              zahlstelle report day 2026-11-23 --as html --output tag.html
            """)

    @Argument(
        help: ArgumentHelp("The day: YYYY-MM-DD or today, as without it.", valueName: "day"),
        transform: DayArgument.parse)
    var day: String?

    @OptionGroup var options: ReportSetOptions

    func validate() throws { try options.validate() }

    func run() async throws {
        let day = day ?? LocalTime.now().date.iso8601
        let name = CivilDate(iso8601: day)?.german ?? day
        try await options.run("Tagesbericht \(name)", [.register, .means], from: day, to: day)
    }
}
