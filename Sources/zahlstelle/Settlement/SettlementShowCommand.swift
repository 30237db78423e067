import ArgumentParser
import Interface

struct SettlementShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a run: its closings, and what was taken, delivered and booked at each register.",
        discussion: """
            EXAMPLES
              zahlstelle settlement show 12
              zahlstelle settlement show 12 --json | jq .all.totals
            """)

    @Argument(help: "The number of the run.")
    var number: Int64

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().getRun(.init(shift: shift, number: number))
        try caller.format.show(reply) { screen in
            var lines = RunSheet.head(reply.run) + [""]
            lines += RunSheet.handOvers(reply.handOvers, screen)
            for part in reply.registers + [reply.all] { lines += [""] + RunSheet.part(part, screen) }
            return lines
        }
    }
}
