internal import Simulation

/// Whoever stands at a printer: closes the drawer again, brings paper, closes the cover.
final class Attendant {
    private let printer: PrinterPlace
    private let office: Office
    private let dice: Dice
    private var isClosing = false
    private var isMending = false

    init(_ printer: PrinterPlace, in office: Office) {
        self.printer = printer
        self.office = office
        dice = Dice(seed: office.seed, for: "attendant of \(printer.plan.id)")
    }

    func begin() {
        printer.host.changed = { self.look() }
    }

    private func look() {
        let conditions = printer.host.device.conditions
        if conditions.isDrawerOpen, !isClosing {
            isClosing = true
            office.agenda.after(dice.milliseconds(1500...20_000)) {
                self.isClosing = false
                self.printer.host.act(.drawer(isOpen: false))
            }
        }
        if conditions.paper == .out || conditions.isCoverOpen, !isMending {
            isMending = true
            office.agenda.after(dice.milliseconds(5000...90_000)) {
                self.isMending = false
                self.printer.host.act(.paper(.present))
                self.printer.host.act(.cover(isOpen: false))
            }
        }
    }
}
