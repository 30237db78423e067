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
    /// Where in the book the charges of each payment stand.
    private var charged: [PaymentID: [Int]] = [:]
    /// So many entries of the book have been looked at.
    private var booked = 0
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

    /// The charges of a payment: by the order that made them, and not by anything that the daemon could go by as well.
    func charges(of payment: PaymentID) -> [BookEntry] { charged[payment, default: []].map { book.entries[$0] } }

    /// Keeps for whom the terminal has begun to work, and what came of it. Called after everything that happens to it.
    func look() {
        let terminal = host.device.terminal
        if terminal.orders > behalf.count {
            // An order is on disk before it is sent, and the terminal gets no other one before it is clear what became of it.
            let payment = office.ledger.underWay(at: plan.id)
            behalf += Array(repeating: payment, count: terminal.orders - behalf.count)
            office.trace.note(plan.id.text, "takes up order \(terminal.orders), for \(payment.map(\.text) ?? "nobody")")
        }
        while booked < terminal.book.entries.count {
            if let order = terminal.book.entries[booked].order, let payment = behalf[order - 1] {
                charged[payment, default: []].append(booked)
            }
            booked += 1
        }
    }
}
