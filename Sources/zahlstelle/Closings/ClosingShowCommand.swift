import ArgumentParser
import Interface

struct ClosingShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a closing. It says the same for ever.",
        discussion: """
            EXAMPLE
              zahlstelle closing show K1 7
            """)

    @OptionGroup var closing: ClosingArgument
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToClosings().get(
            .init(shift: try caller.ownShift(), register: closing.register, number: closing.number))
        try caller.format.show(reply) { ClosingSheet(closing: reply.closing).lines($0) }
    }
}
