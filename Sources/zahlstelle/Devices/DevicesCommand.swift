import ArgumentParser

struct DevicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices",
        abstract: "Show the terminals, printers and drawers; find what is plugged in, and say what it is.",
        discussion: """
            EXAMPLES
              zahlstelle devices
              zahlstelle devices found
              zahlstelle devices assign terminal-1 --serial A50285BI
            """,
        subcommands: [
            DevicesListCommand.self, DevicesFoundCommand.self, DevicesAssignCommand.self, DevicesUnassignCommand.self,
        ], defaultSubcommand: DevicesListCommand.self)
}
