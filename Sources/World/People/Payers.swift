internal import Simulation

/// The payers who come to a card terminal: with each of them a payment goes another way, which no amount foretells.
final class Payers {
    private unowned let terminal: TerminalPlace
    private let dice: Dice
    private var served = 0

    init(at terminal: TerminalPlace, in office: Office) {
        self.terminal = terminal
        dice = Dice(seed: office.seed, for: "payers at \(terminal.plan.id)")
    }

    func begin() { terminal.host.act(.terminal(.choose(scenario))) }

    /// When an order was taken up the next payer steps forward.
    func look() {
        let orders = terminal.host.device.terminal.orders
        guard orders > served else { return }
        served = orders
        begin()
    }

    /// Half of all payments simply succeed. A serial line cannot be hung up.
    private var scenario: Scenario? {
        guard dice.oneIn(2) else { return nil }
        let scenario = dice.pick(Scenario.allCases)
        switch scenario {
        case .silent where !dice.oneIn(3): return nil
        case .hangUpAfterResult where terminal.plan.isSerial, .hangUpBeforeResult where terminal.plan.isSerial:
            return nil
        default: return scenario
        }
    }
}
