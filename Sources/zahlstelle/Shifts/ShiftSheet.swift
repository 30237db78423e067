import Interface

/// One shift in full lines.
struct ShiftSheet {
    let shift: Registers.Shift

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Begonnen", MomentText.german(shift.beganAt))
        sheet.add("Beendet", shift.endedAt.map(MomentText.german))
        let name = PrintableText.clean("Schicht \(shift.id)")
        return ["\(name): \(screen.paint(PrintableText.clean(shift.german), .strong))"] + sheet.lines()
    }
}
