internal import Devices
internal import PayPoint
internal import Simulation

/// A card terminal on the counter with its cable.
final class TerminalPlace {
    let plan: TerminalPlan
    let host: HostedDevice<TerminalOnWire>
    let network: NetworkCable?
    let serial: SerialCable?
    /// For which payment the terminal took each of its orders up, in their order; nil where the journal had none that waited for it.
    ///
    /// Neither terminal nor daemon ever hears of it: equal amounts at the same terminal are told apart by this alone.
    private(set) var behalf: [PaymentID?] = []
    private unowned let office: Office

    init(_ plan: TerminalPlan, in office: Office) {
        self.plan = plan
        self.office = office
        host = HostedDevice(
            plan.id.text, plan.machine, agenda: office.agenda, clock: office.wall, trace: office.trace)
        let dice = Dice(seed: office.seed, for: "line of \(plan.id)")
        if plan.isSerial {
            let cable = SerialCable(
                "tty\(plan.id)", baud: TerminalPlan.baud, to: host, agenda: office.agenda, dice: dice,
                trace: office.trace)
            (network, serial) = (nil, cable)
            host.cable = cable
            // A serial line has no connections: to the terminal it is there from the beginning.
            host.linkOpened()
        } else {
            let cable = NetworkCable(
                "net \(plan.id)", to: host, agenda: office.agenda, dice: dice, trace: office.trace)
            (network, serial) = (cable, nil)
            host.cable = cable
        }
    }

    /// What the terminal knows, and the daemon never sees.
    var book: TerminalBook { host.device.terminal.book }

    /// Keeps for whom the terminal has begun to work. Called after everything that happens to it.
    func look() {
        let orders = host.device.terminal.orders
        guard orders > behalf.count else { return }
        // An order is on disk before it is sent, and the terminal gets no other one before it is clear what became of it.
        let payment = office.ledger.underWay(at: plan.id)
        behalf += Array(repeating: payment, count: orders - behalf.count)
        office.trace.note(plan.id.text, "takes up order \(orders), for \(payment.map(\.text) ?? "nobody")")
    }
}
