import ArgumentParser
import Interface

struct HandOverListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-overs",
        abstract: "List what became of hand-overs, by register and closing.",
        discussion: """
            EXAMPLES
              zahlstelle settlement hand-overs --state created
              zahlstelle settlement hand-overs --state rejected --json
            """)

    @Option(
        help: ArgumentHelp(
            "Only those that are \(ChoiceArgument.list(Settlement.State.self)).", valueName: "state"),
        completion: .list(Settlement.State.allCases.map(\.rawValue)), transform: ChoiceArgument.parse)
    var state: Settlement.State?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSettlement()
        var reply = try await client.listHandOvers(.init(shift: shift, state: state))
        while reply.more, let last = reply.standings.last {
            let more = try await client.listHandOvers(
                .init(shift: shift, state: state, afterRegister: last.register, afterNumber: last.number))
            reply.standings += more.standings
            reply.more = more.more
        }
        try caller.format.show(reply) { screen in
            reply.standings.isEmpty ? ["Keine Übergaben."] : StandingTable.lines(reply.standings, screen)
        }
    }
}
