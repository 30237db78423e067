import ArgumentParser
import Interface

struct TariffWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take back a version of a service that has not begun.",
        discussion: """
            The version before keeps its end; 'define' with --from its first day and --no-to lets it go on.

            EXAMPLE
              zahlstelle tariff withdraw pa 3
            """)

    @Argument(help: "The service.", completion: Candidates.services, transform: NameArgument.parse)
    var service: String

    @Argument(help: ArgumentHelp("The version, as 'show' numbers it.", valueName: "number"))
    var number: Int64

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToTariffs().withdraw(
            .init(shift: shift, service: service, version: number))
        try caller.format.show(reply) { VersionTable.lines(reply.versions, today: reply.today, $0) }
    }
}
