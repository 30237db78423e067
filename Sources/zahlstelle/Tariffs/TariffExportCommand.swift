import ArgumentParser
import FoundationEssentials
import Interface

struct TariffExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the services as a table, to change it and import it again.",
        discussion: """
            The same tariffs make the same bytes, and importing them changes nothing.

            EXAMPLES
              zahlstelle tariff export > tarife.csv
              zahlstelle tariff export --office 33 --ended --charset windows1252 > amt33.csv
            """)

    @Option(help: "Only services of this office.", completion: Candidates.offices, transform: NameArgument.parse)
    var office: String?

    @Flag(help: "Also versions that ended before today.")
    var ended = false

    @OptionGroup var dialect: DialectOptions
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToTariffs().export(
            .init(shift: caller.shift, office: office, dialect: dialect.wire, ended: ended ? true : nil))
        guard !caller.format.json else { return try caller.format.show(reply) { _ in [] } }
        guard let data = Data(base64Encoded: reply.table) else {
            throw CommandFailure.malformedReply
        }
        try Output.standard.write([UInt8](data)[...])
    }
}
