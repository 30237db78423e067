import ArgumentParser
import Interface

struct ShiftEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Sign off; or end the shift of somebody who went without signing off.",
        discussion: """
            Ending a shift that has ended changes nothing.

            EXAMPLES
              zahlstelle shift end
              zahlstelle shift end 20261122-120000-k3f9qx
            """)

    @Argument(
        help: "The shift of somebody else. Without it the own one, of --shift.", completion: Candidates.shifts,
        transform: NameArgument.parse)
    var other: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let ended: String
        if let other, other != caller.shift {
            _ = try await caller.connect().endShift(.init(shift: caller.shift, other: other))
            ended = other
        } else {
            ended = try caller.ownShift()
            _ = try await caller.connect().signOff(.init(shift: ended))
        }
        try caller.format.show(["shift": ended]) { screen in
            ["Schicht \(PrintableText.clean(ended)): \(screen.paint("beendet", .good))"]
        }
    }
}
