import ArgumentParser
import PayPoint

/// From when to when.
struct ReportPeriod: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The first day: YYYY-MM-DD or today; the first of January without it.", valueName: "day"),
        transform: DayArgument.parse)
    var from: String?

    @Option(
        help: ArgumentHelp("The last day: YYYY-MM-DD or today, as without it.", valueName: "day"),
        transform: DayArgument.parse)
    var to: String?

    /// Of the year of the last day.
    var firstDay: String { from ?? "\(lastDay.prefix(4))-01-01" }
    var lastDay: String { to ?? LocalTime.now().date.iso8601 }
}
