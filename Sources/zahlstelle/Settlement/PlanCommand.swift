import ArgumentParser

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "See and change how takings are handed over to the finance system (Übergabeplan).",
        discussion: """
            EXAMPLES
              zahlstelle settlement plan show > plan.json
              zahlstelle settlement plan set plan.json
            """,
        subcommands: [PlanShowCommand.self, PlanSetCommand.self])
}
