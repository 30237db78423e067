import ArgumentParser
import Interface

struct TariffDefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Enter a service, or what it costs from a day on.",
        discussion: """
            Of a service that there is already, only what is given changes: the rest is as in the version that begins on the day, \
            or else counts then. A version that begins on the day is replaced unless it has begun; where only the last day \
            differs, that moves. A new service belongs to no group, is not taxable and has no end.

            EXAMPLES
              zahlstelle tariff define pa --name Personalausweis --price 37,00 --office 33 --account 431100 --product 122.01 \
            --from 2026-01-01
              zahlstelle tariff define kopie --name Kopie --price 0,50 --unit Seite --office 33 --budget-item 0200.1000 \
            --from 2026-01-01
              zahlstelle tariff define pa --price 46,00 --from 2027-01-01 --end-previous
              zahlstelle tariff define pa --from 2027-01-01 --to 2027-12-31
            """)

    @Argument(help: "The service.", completion: Candidates.services, transform: NameArgument.parse)
    var service: String

    @Option(
        help: ArgumentHelp("The first day: YYYY-MM-DD or today.", valueName: "day"), transform: DayArgument.parse)
    var from: String

    @Option(help: ArgumentHelp("The last day.", valueName: "day"), transform: DayArgument.parse)
    var to: String?

    @Flag(name: .customLong("no-to"), help: "It has no end, as what is new.")
    var clearsEnd = false

    @Flag(help: "Let the version that counts until then end the day before.")
    var endPrevious = false

    @OptionGroup var terms: ServiceTerms
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        if clearsEnd, to != nil { throw ValidationError("Give either --to or --no-to.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToTariffs()
        let wanted = try changed(try await known(client, shift))
        let reply = try await client.define(
            .init(shift: shift, service: wanted, endsPrevious: endPrevious ? true : nil))
        try caller.format.show(reply) { screen in
            ["Leistung \(service): " + screen.paint(reply.result.german, .good)]
                + ServiceTable.lines([reply.version], screen)
        }
    }

    /// What is given in place of what there is.
    func changed(_ versions: [Tariffs.Version]) throws(CommandFailure) -> Tariffs.Service {
        let standing = versions.filter { !$0.withdrawn }.map(\.service)
        let same = standing.first { $0.validFrom == from }
        // Days in ISO 8601 are in order when their texts are.
        let present =
            same ?? standing.filter { $0.validFrom <= from }.max { $0.validFrom < $1.validFrom } ?? standing.last
        return try terms.changed(present, service, from: from, to: clearsEnd ? nil : to ?? same?.validTo)
    }

    /// None for a service that is new.
    private func known(_ client: Tariffs.Client, _ shift: String) async throws -> [Tariffs.Version] {
        do {
            return try await client.get(.init(shift: shift, service: service)).versions
        } catch let failure as Tariffs.Failure {
            guard case .unknown(let unknown) = failure, unknown.thing == .service else { throw failure }
            return []
        }
    }
}
