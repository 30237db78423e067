import ArgumentParser
import Interface

struct ReceivableFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find receivables, at most 50, with what is open of them now.",
        discussion: """
            EXAMPLES
              zahlstelle receivable find --kassenzeichen '01 0123456789 01 000'
              zahlstelle receivable find --notice B-17/3
              zahlstelle receivable find --name 'mueller, k'
            """)

    @Option(help: ArgumentHelp("As it stands on the notice, with blanks or without.", valueName: "text"))
    var kassenzeichen: String?

    @Option(help: ArgumentHelp("The number of the notice (Bescheid).", valueName: "number"))
    var notice: String?

    @Option(help: ArgumentHelp("How the name begins; ä may be ae.", valueName: "text"))
    var name: String?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard [kassenzeichen, notice, name].compactMap(\.self).count == 1 else {
            throw ValidationError("Say what is looked for: one of --kassenzeichen, --notice and --name.")
        }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToReceivables().find(
            .init(shift: shift, kassenzeichen: kassenzeichen, notice: notice, name: name))
        try caller.format.show(reply) { screen in
            guard !reply.items.isEmpty else { return ["Keine Forderung gefunden."] }
            return reply.items.flatMap { ItemSheet(item: $0).lines(screen) }
                + (reply.hasMore ? ["Es gibt weitere; bitte mehr angeben."] : [])
        }
    }
}
