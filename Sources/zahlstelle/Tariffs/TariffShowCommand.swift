import ArgumentParser
import Interface

struct TariffShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all versions of a service.",
        discussion: """
            EXAMPLE
              zahlstelle tariff show pa
            """)

    @Argument(help: "The service.", completion: Candidates.services, transform: NameArgument.parse)
    var service: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToTariffs().get(.init(shift: caller.shift, service: service))
        try caller.format.show(reply) { VersionTable.lines(reply.versions, today: reply.today, $0) }
    }
}
