internal import Simulation

/// Whoever sees to a card terminal that does not get on by itself: after a while, and again as long as it takes.
final class Caretaker {
    private unowned let terminal: TerminalPlace
    private unowned let office: Office
    private let dice: Dice
    private var isComing = false

    init(of terminal: TerminalPlace, in office: Office) {
        self.terminal = terminal
        self.office = office
        dice = Dice(seed: office.seed, for: "caretaker of \(terminal.plan.id)")
    }

    func look() {
        let device = terminal.host.device.terminal
        guard device.isSilent || !device.needs.isEmpty, !isComing else { return }
        isComing = true
        office.agenda.after(dice.milliseconds(20_000...400_000)) {
            self.isComing = false
            self.mend()
        }
    }

    private func mend() {
        let device = terminal.host.device.terminal
        if device.isSilent { terminal.host.act(.terminal(.powerCycle)) }
        for need in device.needs.sorted(by: { $0.rawValue < $1.rawValue }) {
            if need == .endOfDay { terminal.host.act(.terminal(.endDay)) }
            terminal.host.act(.terminal(.need(need, false)))
        }
    }
}
