import Simulation
import Synchronization

/// All that came out of a printer.
final class Paper: Sendable {
    private let sheets = Mutex<[PaperSheet]>([])

    func keep(_ sheet: PaperSheet) { sheets.withLock { $0.append(sheet) } }

    /// What can be read on what was cut, and on what still hangs in the printer.
    func text(with printer: DeviceHost<HesitantPrinter>) async -> String {
        let hanging = await printer.read(\.printer.uncut)
        return (sheets.withLock { $0 } + [hanging]).map(\.text).joined(separator: "\n")
    }
}
