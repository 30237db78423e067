import ArgumentParser

struct WireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wire",
        abstract: "Look at what was said to terminals and printers, message by message.",
        discussion: """
            The daemon keeps the last 4 MiB for each device. Card numbers but their last four digits, all other card data, the \
            digits of texts and passwords were masked before they were written.

            EXAMPLES
              zahlstelle wire list --device t1
              zahlstelle wire show 20261122-193011-k3f9qx
              zahlstelle wire export 20261122-193011-k3f9qx > payment.jsonl
            """,
        subcommands: [WireListCommand.self, WireShowCommand.self, WireExportCommand.self])
}
