import ArgumentParser
import Interface
import PayPoint

struct DrawerOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a cash drawer without a payment.",
        discussion: """
            Who opened it and why stands in the journal. Exits with 10 when it did not open or its printer is not reachable.

            EXAMPLE
              zahlstelle drawer open lade --reason 'Wechselgeld nachgelegt'
            """)

    @OptionGroup var drawer: DrawerArgument

    @Option(help: "Why; it stands in the journal.")
    var reason: String

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason", longest: DrawerDesk.longestReason)
        let client = OrgZahlstelleDrawer.Client(try await daemon.connect())
        let reply = try await client.open(.init(drawer: drawer.drawer, reason: reason))
        let status = reply.outcome.exitStatus
        try daemon.format.show(reply) { screen in
            ["Lade \(drawer.drawer): \(screen.paint(reply.outcome.german, status == .done ? .good : .bad))"]
        }
        if status != .done { throw status.code }
    }
}
