import ArgumentParser
import Interface

struct DrawerStateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Show whether a cash drawer is open.",
        discussion: """
            EXAMPLE
              zahlstelle drawer state lade
            """)

    @OptionGroup var drawer: DrawerArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstelleDrawer.Client(try await daemon.connect())
        let reply = try await client.getState(.init(drawer: drawer.drawer))
        try daemon.format.show(reply) { _ in ["Lade \(drawer.drawer): \(reply.german)"] }
    }
}
