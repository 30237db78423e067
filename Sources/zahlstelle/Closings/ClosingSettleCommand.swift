import ArgumentParser
import Interface

struct ClosingSettleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Say what became of a difference.",
        discussion: """
            explained: it is known where it came from. replaced: whoever is liable has replaced it, the cash comes into the drawer \
            now. written-off: booked off to expense or revenue. A supervisor says so who had no hand in it. Of a terminal's end-of-day \
            nothing is booked: explained settles it. The same again changes nothing and shows what stands.

            EXAMPLE
              zahlstelle closing settle 417 replaced --reason 'MS hat ersetzt'
            """)

    @Argument(
        help: "The number of the difference, as 'closing differences' shows it, and whatever it came to light with.")
    var number: Int64

    @Argument(help: "What became of it.")
    var outcome: Outcome

    @Option(help: "Why; it stands in the journal.")
    var reason: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let reply = try await caller.connectToClosings().moveDifference(
            .init(shift: shift, difference: number, state: outcome.state, reason: reason))
        try caller.format.show(reply) { _ in reply.difference.lines }
    }

    enum Outcome: String, ExpressibleByArgument, CaseIterable {
        case explained, replaced
        case writtenOff = "written-off"

        var state: Closings.DifferenceState {
            switch self {
            case .explained: .explained
            case .replaced: .replaced
            case .writtenOff: .writtenOff
            }
        }
    }
}
