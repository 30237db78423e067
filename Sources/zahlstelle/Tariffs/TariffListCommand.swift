import ArgumentParser
import Interface

struct TariffListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the services that are sold on a day.",
        discussion: """
            EXAMPLES
              zahlstelle tariff list
              zahlstelle tariff list --day 2027-01-01 --office 33
              zahlstelle tariff list --json | jq -r '.versions[].service | [.id, .price.amount] | @tsv'
            """)

    @Option(
        help: ArgumentHelp("The day: YYYY-MM-DD or today, as without it.", valueName: "day"),
        transform: DayArgument.parse)
    var day: String?

    @Option(help: "Only services of this office.", completion: Candidates.offices, transform: NameArgument.parse)
    var office: String?

    @Flag(help: "Also services that are not sold on the day.")
    var all = false

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let client = try await caller.connectToTariffs()
        var reply = try await page(client, after: nil, day: day)
        while let next = reply.next {
            let more = try await page(client, after: next, day: reply.day)
            reply.versions += more.versions
            reply.next = more.next
        }
        try caller.format.show(reply) { ServiceTable.lines(reply.versions, $0) }
    }

    private func page(
        _ client: Tariffs.Client, after: String?, day: String?
    ) async throws -> Tariffs.List.Reply {
        try await client.list(
            .init(shift: caller.shift, day: day, office: office, all: all ? true : nil, after: after))
    }
}
