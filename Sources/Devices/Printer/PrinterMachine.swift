internal import ESCPOS

/// The printer's session as the shell runs it.
struct PrinterMachine: DeviceMachine {
    var session: PrinterSession

    mutating func handle(
        _ event: DeviceEvent<PrinterTimer, PrinterOrder>, at milliseconds: Int64
    ) -> [DeviceEffect<PrinterTimer, PrinterReport>] {
        let told: PrinterEvent =
            switch event {
            case .opened: .linkOpened
            case .lost: .linkLost
            case .received(let bytes): .received(bytes)
            case .written(let count): .written(count)
            case .timer(let timer): .timer(timer)
            case .input(let order): .order(order)
            }
        return session.handle(told).map { effect in
            switch effect {
            case .send(let bytes): .send(bytes)
            case .arm(let timer, let milliseconds): .arm(timer, milliseconds: milliseconds)
            case .disarm(let timer): .disarm(timer)
            case .report(let report): .report(report)
            case .closeLink: .close
            }
        }
    }
}
