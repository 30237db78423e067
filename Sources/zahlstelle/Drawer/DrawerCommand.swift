import ArgumentParser
import Interface

struct DrawerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drawer",
        abstract: "Open a cash drawer, ask whether it is open, find out how its sensor is read.",
        discussion: """
            EXAMPLE
              zahlstelle drawer open lade --reason 'Wechselgeld nachgelegt'
            """,
        subcommands: [DrawerOpenCommand.self, DrawerStateCommand.self, DrawerCalibrateCommand.self])
}

/// The drawer a command is about.
struct DrawerArgument: ParsableArguments {
    @Argument(help: "The drawer.", completion: Candidates.devices(.drawer), transform: NameArgument.parse)
    var drawer: String
}
