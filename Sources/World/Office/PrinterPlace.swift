internal import Devices
internal import PayPoint
internal import Simulation

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
