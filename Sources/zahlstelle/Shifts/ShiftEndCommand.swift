import ArgumentParser
import Interface

struct ShiftEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Sign off; or end the shift of somebody who went without signing off.",
        discussion: """
            Ending a shift that has ended changes nothing. Sales that stay open with it are named.

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
        let left: [String]
        if let other, other != caller.shift {
            left = try await caller.connect().endShift(.init(shift: caller.shift, other: other)).openSales
            ended = other
        } else {
            ended = try caller.ownShift()
            left = try await caller.connect().signOff(.init(shift: ended)).openSales
        }
        try caller.format.show(EndedShift(shift: ended, openSales: left)) { screen in
            ["Schicht \(PrintableText.clean(ended)): \(screen.paint("beendet", .good))"] + Self.lines(left, screen)
        }
    }

    private static func lines(_ left: [String], _ screen: Screen) -> [String] {
        guard !left.isEmpty else { return [] }
        let names = PrintableText.clean(left.joined(separator: ", "))
        return [screen.paint("Offen geblieben: \(names). Jemand anderes muss sie zu Ende bringen.", .warning)]
    }

    private struct EndedShift: Encodable {
        let shift: String
        let openSales: [String]
    }
}
