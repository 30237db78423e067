import ArgumentParser
import Interface
import PayPoint

struct SettlementListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List runs, the last first, and the number that the next one takes.",
        discussion: """
            EXAMPLES
              zahlstelle settlement list
              zahlstelle settlement list --before 100 --limit 50
            """)

    @Option(help: ArgumentHelp("Only those with lower numbers.", valueName: "number"))
    var before: Int64?

    @Option(help: ArgumentHelp("At most so many, 1 to 100.", valueName: "count"))
    var limit: Int64 = 30

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().listRuns(
            .init(shift: shift, before: before, limit: limit))
        try caller.format.show(reply) { screen in
            let next = "Die nächste Sammelabrechnung hat die Nummer \(reply.next)."
            guard !reply.runs.isEmpty else { return ["Keine Sammelabrechnungen.", next] }
            var table = TextTable(
                .init(title: "Lauf", isNumber: true), .init(title: "Zeit"), .init(title: "Handz."),
                .init(title: "Abschlüsse", isNumber: true), .init(title: "Kassen"))
            for run in reply.runs {
                table.add(
                    .init("\(run.number)"), .init(CivilTime(iso8601: run.time)?.german ?? run.time), .init(run.by),
                    .init("\(run.closings)"), .init(run.registers?.joined(separator: ", ") ?? "alle"))
            }
            return table.lines(screen) + [next]
        }
    }
}
