import ArgumentParser

struct ZVTCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zvt",
        abstract: "Tools for technicians who look at the wire of a card terminal; no daemon needed.",
        discussion: """
            EXAMPLE
              zahlstelle zvt decode < recording.hex
            """,
        subcommands: [ZVTDecodeCommand.self])
}
