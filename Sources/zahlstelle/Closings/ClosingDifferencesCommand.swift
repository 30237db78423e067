import ArgumentParser
import Interface

struct ClosingDifferencesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences",
        abstract: "List the differences that nobody has settled.",
        discussion: """
            EXAMPLE
              zahlstelle closing differences
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToClosings().listDifferences(.init(shift: try caller.ownShift()))
        try caller.format.show(reply) { _ in
            reply.differences.isEmpty ? ["Keine offenen Differenzen."] : reply.differences.map(\.german)
        }
    }
}
