import ArgumentParser
import PayPoint

/// The other side of each wire, for developers without devices.
@main
struct ZahlstelleSim: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zahlstelle-sim",
        abstract: "Simulated devices for Zahlstelle: a card terminal and a receipt printer.",
        version: Product.version, subcommands: [TerminalCommand.self, PrinterCommand.self])
}
