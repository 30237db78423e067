import ArgumentParser
import Interface

struct HandOverMoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Say what became of a hand-over.",
        discussion: """
            created, then sent, then acknowledged or rejected. What was rejected is sent again, the same bytes.

            EXAMPLES
              zahlstelle settlement move K1 7 sent --reference 'Lauf 4711'
              zahlstelle settlement move K1 7 rejected --reason 'Sachkonto 431100 gesperrt'
            """)

    @OptionGroup var closing: ClosingArgument

    @Argument(help: "What became of it: sent, acknowledged or rejected.", transform: ChoiceArgument.parse)
    var state: Settlement.State

    @Option(help: "Under which the other side knows it.")
    var reference: String?

    @Option(help: "Why it was rejected; it stands in the journal.")
    var reason: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reference, "--reference")
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().moveHandOver(
            .init(
                shift: shift, register: closing.register, number: closing.number, state: state, reference: reference,
                reason: reason))
        try caller.format.show(reply) { StandingTable.lines([reply.standing], $0) }
    }
}
