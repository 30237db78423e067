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
