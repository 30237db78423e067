import ArgumentParser
import Interface

struct ReportEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Evaluate a period by any dimensions.",
        discussion: """
            A sale counts when it was completed, a cancellation when it was made. More than 10000 rows are refused: take fewer \
            dimensions, months in place of days, or a filter.

            EXAMPLES
              zahlstelle report --by office,month --from 2026-01-01 --to 2026-12-31
              zahlstelle report --by service,means --register K1 --register K2 --as csv --output leistungen.csv
              zahlstelle report --by hour --from 2026-11-23 --to 2026-11-23 --json | jq .total.net
            """)

    @Option(
        help: ArgumentHelp(
            "By what, in this order: \(DimensionsArgument.list); several with commas. Without it there is one row.",
            valueName: "dimensions"),
        transform: DimensionsArgument.parse)
    var by: [Reports.Dimension] = []

    @Option(help: "What the page of --as html is called.")
    var title: String?

    @OptionGroup var period: ReportPeriod
    @OptionGroup var filters: ReportFilters
    @OptionGroup var output: ReportOutput
    @OptionGroup var caller: CallerOptions

    func validate() throws { try output.validate(caller.format.json) }

    func run() async throws {
        try await ReportRun(
            caller: caller, output: output, dimensions: by, from: period.firstDay, to: period.lastDay,
            filters: filters.wire, title: title
        ).run()
    }
}
