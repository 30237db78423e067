import ArgumentParser
import Interface

struct TariffEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Sell a service for the last time on a day.",
        discussion: """
            The version that counts on the day ends with it; those that would come later are withdrawn.

            EXAMPLES
              zahlstelle tariff end fax --last-day 2026-12-31
              zahlstelle tariff end fax --last-day today
            """)

    @Argument(help: "The service.", completion: Candidates.services, transform: NameArgument.parse)
    var service: String

    @Option(
        help: ArgumentHelp("The last day, today at the earliest: YYYY-MM-DD or today.", valueName: "day"),
        transform: DayArgument.parse)
    var lastDay: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToTariffs().end(
            .init(shift: shift, service: service, lastDay: lastDay))
        try caller.format.show(reply) { VersionTable.lines(reply.versions, today: reply.today, $0) }
    }
}
