import ArgumentParser
import Interface

struct ClosingDifferencesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences",
        abstract: "List the differences that nobody has settled, or those in one state.",
        discussion: """
            What was missing or too much at a closing, at a hand-over of a register, or when a delivery arrived; and end-of-days of \
            terminals that say something else than the journal. What is explained stays in the list until the cash is replaced or \
            written off.

            Each says when and where it came to light, who had a hand in it, and once it is decided by whom, when and why.

            EXAMPLES
              zahlstelle closing differences
              zahlstelle closing differences --state written-off
            """)

    @Option(help: "Only those in this state, settled or not.")
    var state: State?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let client = try await caller.connectToClosings()
        let shift = try caller.ownShift()
        var found: [Closings.Difference] = []
        var hasMore = true
        while hasMore {
            let page = try await client.listDifferences(
                .init(shift: shift, state: state?.wire, after: found.last?.difference))
            found += page.differences
            hasMore = page.more && !page.differences.isEmpty
        }
        try caller.format.show(Closings.ListDifferences.Reply(differences: found, more: false)) { _ in
            found.isEmpty
                ? [state == nil ? "Keine offenen Differenzen." : "Keine Differenzen."] : found.flatMap(\.lines)
        }
    }

    enum State: String, ExpressibleByArgument, CaseIterable {
        case open, explained, replaced
        case writtenOff = "written-off"

        var wire: Closings.DifferenceState {
            switch self {
            case .open: .open
            case .explained: .explained
            case .replaced: .replaced
            case .writtenOff: .writtenOff
            }
        }
    }
}

extension Closings.DifferenceState {
    /// As it is typed.
    var argument: String {
        switch self {
        case .open, .explained, .replaced: rawValue
        case .writtenOff: ClosingDifferencesCommand.State.writtenOff.rawValue
        }
    }
}
