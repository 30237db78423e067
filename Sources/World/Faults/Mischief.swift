internal import Simulation
internal import ZVT

/// Lets things go wrong, at the rate that the plan names, until closing time.
final class Mischief {
    private unowned let office: Office
    private let dice: Dice
    private let kinds: [Fault]

    init(in office: Office) {
        self.office = office
        dice = Dice(seed: office.seed, for: "mischief")
        // Some days have one kind of trouble again and again, which finds more than a little of everything.
        let dice = self.dice
        kinds = dice.oneIn(3) ? (0..<3).map { _ in dice.pick(Fault.allCases) } : Fault.allCases
    }

    func begin() {
        guard office.plan.faultsPerMinute > 0 else { return }
        wait()
    }

    private func wait() {
        let average = 60_000 / office.plan.faultsPerMinute
        office.agenda.after(dice.milliseconds(0...2 * average)) { [self] in
            guard office.isOpen else { return }
            strike(dice.pick(kinds))
            wait()
        }
    }

    private func strike(_ fault: Fault) {
        office.counts.faults[fault.rawValue, default: 0] += 1
        office.trace.note("fault", fault.rawValue)
        switch fault {
        case .kill: office.death = .kill
        case .powerCut: office.death = .powerCut
        case .killSoon: (office.death, office.jobsUntilDeath) = (.kill, dice.within(1...400))
        case .powerCutSoon: (office.death, office.jobsUntilDeath) = (.powerCut, dice.within(1...400))
        case .killInWrite: stopInWrite(.kill)
        case .powerCutInWrite: stopInWrite(.powerCut)
        case .stop: office.daemon?.stop()
        case .diskFull: holds(for: 1...40) { [disk = office.disk] in disk.isFull = $0 }
        case .syncFails:
            let often = dice.within(1...6)
            holds(for: 1...30) { [disk = office.disk] in disk.syncFailsOneIn = $0 ? often : 0 }
        case .cut, .silence, .stall, .refusal: trouble(fault, on: dice.pick(networks))
        case .noise, .unplug, .interruption: trouble(fault, onSerial: office.terminals.compactMap(\.serial))
        case .reboot: terminal.host.act(.terminal(.powerCycle))
        case .message:
            let terminal = terminal
            terminal.host.act(.fault(messageFault(isSerial: terminal.plan.isSerial)))
        case .endDay: terminal.host.act(.terminal(.endDay))
        case .keypad: payAtKeypad(of: terminal)
        case .paperOut: printer.host.act(.paperEnds(afterRows: dice.within(1...60)))
        case .coverOpen: printer.host.act(.cover(isOpen: true))
        case .printerOff: holds(for: 1...60) { [host = printer.host] in host.act(.power(!$0)) }
        }
    }

    private var terminal: TerminalPlace { dice.pick(office.terminals) }
    private var printer: PrinterPlace { dice.pick(office.printers) }
    private var networks: [NetworkCable] { office.terminals.compactMap(\.network) + office.printers.map(\.network) }

    /// Of any amount but that of a payment that is under way at the same terminal: that one may be in doubt, and the terminal, which
    /// has restarted and forgotten that its keypad is reserved, would name a new transaction of this amount and this time.
    /// No message of it tells the two apart.
    private func payAtKeypad(of terminal: TerminalPlace) {
        let underWay = office.ledger.amountsUnderWay(at: terminal.plan.id)
        terminal.host.act(.terminal(.keypadPayment(dice.pick(Wishes.fees.filter { !underWay.contains($0) }))))
    }

    private func stopInWrite(_ crash: SimulatedDisk.Crash) {
        office.death = crash
        office.jobsUntilDeath = .max
        office.disk.operationsUntilStop = dice.within(0...40)
    }

    /// Something that is so for a while, which may end after closing time.
    ///
    /// - Parameter change: makes it so, or no longer.
    private func holds(for seconds: ClosedRange<Int>, _ change: @escaping (Bool) -> Void) {
        change(true)
        office.agenda.after(dice.milliseconds(seconds.lowerBound * 1000...seconds.upperBound * 1000)) { change(false) }
    }

    private func trouble(_ fault: Fault, on cable: NetworkCable) {
        switch fault {
        case .silence: holds(for: 1...90) { cable.change(to: $0 ? .silent : .reachable) }
        // Longer than T3 and shorter than anybody takes the line for lost: all bytes arrive, and late.
        case .stall: holds(for: 5...29) { cable.change(to: $0 ? .silent : .reachable) }
        case .refusal:
            cable.cut()
            holds(for: 1...60) { cable.change(to: $0 ? .refusing : .reachable) }
        default: cable.cut()
        }
    }

    private func trouble(_ fault: Fault, onSerial cables: [SerialCable]) {
        guard !cables.isEmpty else { return }
        let cable = dice.pick(cables)
        let often = dice.within(20...400)
        switch fault {
        case .noise: holds(for: 1...60) { cable.noise(oneIn: $0 ? often : 0) }
        case .unplug: holds(for: 1...60) { cable.plug(isIn: !$0) }
        default: holds(for: 1...30) { cable.interrupt($0) }
        }
    }

    /// One message between terminal and daemon is lost, doubled, cut or late. On a network only what a network can do.
    private func messageFault(isSerial: Bool) -> LineFault {
        let controls: [ControlField?] = [
            nil, .statusInformation, .completion, .abortByTerminal, .intermediateStatus, .printTextBlock,
            .authorization, .acknowledge,
        ]
        let kinds: [LineFault.Kind] =
            isSerial
            ? [.dropBefore, .dropAfter, .split, .late, .lose, .duplicate, .badCRC, .ignoreACK, .nak, .loseACK]
            : [.dropBefore, .dropAfter, .split, .late]
        let direction = dice.pick(LineFault.Direction.allCases)
        return LineFault(dice.pick(kinds), direction, dice.pick(controls), occurrence: dice.within(1...3))
    }
}
