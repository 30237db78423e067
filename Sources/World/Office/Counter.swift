internal import Devices
internal import PayPoint
internal import Simulation

/// A card terminal on the counter with its cable.
final class TerminalPlace {
    let plan: TerminalPlan
    let host: HostedDevice<TerminalOnWire>
    let network: NetworkCable?
    let serial: SerialCable?

    init(_ plan: TerminalPlan, in office: Office) {
        self.plan = plan
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
}

/// A receipt printer with its drawer and the paper that came out of it.
final class PrinterPlace {
    let plan: PrinterPlan
    let host: HostedDevice<SimulatedPrinter>
    let network: NetworkCable
    private(set) var sheets: [PaperSheet] = []

    init(_ plan: PrinterPlan, in office: Office) {
        self.plan = plan
        host = HostedDevice(
            plan.id.text, SimulatedPrinter(settings: plan.settings), agenda: office.agenda, clock: office.wall,
            trace: office.trace)
        network = NetworkCable(
            "net \(plan.id)", to: host, agenda: office.agenda,
            dice: Dice(seed: office.seed, for: "line of \(plan.id)"), trace: office.trace)
        host.cable = network
        let trace = office.trace
        host.output = { [unowned self] sheet in
            sheets.append(sheet)
            for line in sheet.text.split(separator: "\n") { trace.note(plan.id.text, "| \(line)") }
        }
    }

    /// All that was printed, whether cut off or not.
    var paper: [String] { sheets.map(\.text) + [host.device.uncut.text] }
}
