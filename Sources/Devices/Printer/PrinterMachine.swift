internal import ESCPOS
internal import WireRecord

/// The printer's session as the shell runs it.
struct PrinterMachine: DeviceMachine {
    var session: PrinterSession
    let recorder: PrinterRecorder?

    var isAtRest: Bool { session.isAtRest }

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
        let effects = session.handle(told)
        record(told, effects, at: milliseconds)
        return effects.map { effect in
            switch effect {
            case .send(let bytes): .send(bytes)
            case .arm(let timer, let milliseconds): .arm(timer, milliseconds: milliseconds)
            case .disarm(let timer): .disarm(timer)
            case .report(let report): .report(report)
            case .closeLink: .close
            }
        }
    }
    private func record(_ event: PrinterEvent, _ effects: [PrinterEffect], at milliseconds: Int64) {
        guard let recorder else { return }
        switch event {
        case .linkOpened: recorder.opened(at: milliseconds)
        case .linkLost: recorder.lost(at: milliseconds)
        case .received(let bytes): recorder.received(bytes, at: milliseconds)
        case .written, .timer, .order: break
        }
        for case .send(let bytes) in effects { recorder.sent(bytes, at: milliseconds) }
    }
}
