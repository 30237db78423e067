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
              zahlstelle settlement move K1 7 acknowledged --booked-at 2026-11-23T02:10:00Z
              zahlstelle settlement move K1 7 rejected --reason 'Sachkonto 431100 gesperrt'
            """)

    @OptionGroup var closing: ClosingArgument

    @Argument(help: "What became of it: sent, acknowledged or rejected.", transform: ChoiceArgument.parse)
    var state: Settlement.State

    @Option(help: "Under which the other side knows it.")
    var reference: String?

    @Option(help: "Why it was rejected; it stands in the journal.")
    var reason: String?

    @Option(
        help: ArgumentHelp(
            "acknowledged: when the finance system booked it, in UTC; now without it. Said again it is corrected.",
            valueName: "YYYY-MM-DDTHH:MM:SSZ"))
    var bookedAt: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reference, "--reference")
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().moveHandOver(
            .init(
                shift: shift, register: closing.register, number: closing.number, state: state, reference: reference,
                reason: reason, bookedAt: bookedAt))
        try caller.format.show(reply) { StandingTable.lines([reply.standing], $0) + warning(reply) }
    }

    /// What people have to know who look receivables up until the next list comes.
    private func warning(_ reply: Settlement.MoveHandOver.Reply) -> [String] {
        guard let asOf = reply.listAsOf, let booked = reply.standing.bookedAt else { return [] }
        let told = "Die Liste der Forderungen hat den Stand \(MomentText.german(asOf)) und ist älter."
        guard bookedAt == nil else {
            return [told, "Das Bezahlte wird von ihr abgezogen, bis eine neuere eingelesen ist."]
        }
        return [
            told,
            "Als verbucht gilt \(MomentText.german(booked)). Hat das Finanzverfahren schon vor dem Stand der Liste gebucht,",
            "stimmen die offenen Beträge erst mit der nächsten Liste, oder sobald --booked-at das sagt.",
        ]
    }
}
