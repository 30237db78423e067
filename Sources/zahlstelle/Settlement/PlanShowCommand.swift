import ArgumentParser
import Interface
import JSON

struct PlanShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the plan as JSON, to change it and set it again.",
        discussion: """
            With --json also its version, its entry in the journal and who defined it.

            EXAMPLE
              zahlstelle settlement plan show > plan.json
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().getPlan(.init(shift: shift))
        guard !caller.format.json else { return try caller.format.show(reply) { _ in [] } }
        try Output.standard.line(JSONText.indented(try JSONEncoding.value(of: reply.plan)))
    }
}
