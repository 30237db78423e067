import ArgumentParser
import Interface

struct ShiftListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the open shifts.",
        discussion: """
            EXAMPLES
              zahlstelle shift list
              zahlstelle shift list --json | jq -r '.shifts[] | select(.clerk == "MS") | .id'
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connect().listShifts(.init(shift: caller.shift))
        try caller.format.show(reply) { ShiftTable.lines(reply.shifts, $0) }
    }
}

/// Shifts as rows.
enum ShiftTable {
    static func lines(_ shifts: [Registers.Shift], _ screen: Screen) -> [String] {
        guard !shifts.isEmpty else { return ["Niemand ist angemeldet."] }
        var table = TextTable(
            .init(title: "Schicht"), .init(title: "Handz."), .init(title: "Kasse"), .init(title: "Seit"),
            .init(title: "Art"))
        for shift in shifts {
            table.add(
                .init(shift.id), .init(shift.clerk), .init(shift.register ?? "-"),
                .init(MomentText.german(shift.beganAt)),
                shift.training ? .init("Übung", .warning) : "echt")
        }
        return table.lines(screen)
    }
}
