import Simulation

/// Answers the control channel of a printer.
enum PrinterControl {
    static func answer(_ line: String, _ host: DeviceHost<SimulatedPrinter>) async -> String {
        let order: PrinterOrder
        do {
            order = try PrinterOrder(line)
        } catch {
            return "error \(error)"
        }
        switch order {
        case .act(let action):
            await host.act(action)
            return "ok"
        case .showState: return json(await host.read { PrinterReport($0) })
        case .showUncut: return await host.read { $0.uncut.text }
        case .help: return PrinterOrder.helpText
        }
    }
}
