import ArgumentParser
import Interface
import PayPoint

struct ClosingListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the closings of a register, the last first.",
        discussion: """
            EXAMPLES
              zahlstelle closing list K1
              zahlstelle closing list K1 --before 100 --limit 50
            """)

    @Argument(help: "The register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String

    @Option(help: ArgumentHelp("Only those with lower numbers.", valueName: "number"))
    var before: Int64?

    @Option(help: ArgumentHelp("At most so many, 1 to 100.", valueName: "count"))
    var limit: Int64 = 30

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToClosings().list(
            .init(shift: try caller.ownShift(), register: register, before: before, limit: limit))
        try caller.format.show(reply) { screen in
            guard !reply.closings.isEmpty else { return ["Keine Abschlüsse."] }
            var table = TextTable(
                .init(title: "Abschluss"), .init(title: "Zeit"), .init(title: "Handz."),
                .init(title: "Gezählt EUR", isNumber: true), .init(title: "Differenz EUR", isNumber: true),
                .init(title: "Nummer", isNumber: true))
            for closing in reply.closings {
                table.add(
                    .init(closing.name), .init(CivilTime(iso8601: closing.time)?.german ?? closing.time),
                    .init(closing.by), .init(Cents(closing.counted).germanNumber),
                    .init(Cents(closing.difference).germanNumber, closing.difference == 0 ? nil : .warning),
                    closing.difference == 0 ? "" : .init("\(closing.entry)"))
            }
            return table.lines(screen)
        }
    }
}
