import ArgumentParser
import Interface

/// What the reports of a day, a month and a year take: what is asked for again and again, without having to say how.
struct ReportSetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("By other dimensions: \(DimensionsArgument.list).", valueName: "dimensions"),
        transform: DimensionsArgument.parse)
    var by: [Reports.Dimension] = []

    @OptionGroup var filters: ReportFilters
    @OptionGroup var output: ReportOutput
    @OptionGroup var caller: CallerOptions

    func validate() throws { try output.validate(caller.format.json) }

    func run(_ title: String, _ dimensions: [Reports.Dimension], from: String, to: String) async throws {
        try await ReportRun(
            caller: caller, output: output, dimensions: by.isEmpty ? dimensions : by, from: from, to: to,
            filters: filters.wire, title: title
        ).run()
    }
}
