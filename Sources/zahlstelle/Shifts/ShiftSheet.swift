import Interface

/// One shift in full lines, and what its clerk has left.
struct ShiftSheet {
    let shift: Registers.Shift
    var left: String?
    /// Open at the register that was left.
    var openSales: [String] = []

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Begonnen", MomentText.german(shift.beganAt))
        sheet.add("Beendet", shift.endedAt.map(MomentText.german))
        let name = PrintableText.clean("Schicht \(shift.id)")
        return ["\(name): \(screen.paint(PrintableText.clean(shift.german), .strong))"] + sheet.lines()
            + departure(screen)
    }

    private func departure(_ screen: Screen) -> [String] {
        guard let left else { return [] }
        let register = PrintableText.clean("Die Kasse \(left) ist verlassen, ungezählt.")
        guard !openSales.isEmpty else { return [register] }
        let names = PrintableText.clean(openSales.joined(separator: ", "))
        return [
            register,
            screen.paint("Offen geblieben: \(names). Jemand anderes muss sie dort zu Ende bringen.", .warning),
        ]
    }
}
