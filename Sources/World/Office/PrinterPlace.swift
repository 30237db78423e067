internal import Devices
internal import PayPoint
internal import Simulation

/// A receipt printer with its drawer and the paper that came out of it.
final class PrinterPlace {
    let plan: PrinterPlan
    let host: HostedDevice<SimulatedPrinter>
    let network: NetworkCable
    /// What was printed up to each cut, as text: the dots would take a hundred times the memory.
    private var sheets: [String] = []

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
            sheets.append(sheet.text)
            for line in sheet.text.split(separator: "\n") { trace.note(plan.id.text, "| \(line)") }
        }
    }

    /// All that was printed, whether cut off or not.
    var paper: [String] { sheets + [host.device.uncut.text] }
}
