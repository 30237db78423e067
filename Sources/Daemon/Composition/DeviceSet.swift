internal import Devices
internal import Logging
internal import PayPoint
internal import WireRecord

/// All configured devices with their drivers.
struct DeviceSet: Sendable {
    let terminals: [DeviceID: TerminalDriver]
    let printers: [DeviceID: PrinterDriver]
    let drawers: [DeviceID: PrinterDrawer]

    /// On everything that a test instance prints; what is sold in training says the same.
    private static let testMark = "TESTBELEG, keine Zahlung"

    init(
        _ configuration: Configuration, board: DeviceBoard, in surroundings: Surroundings,
        journal: any EventJournal, log: Logger
    ) {
        let (clock, wire) = (surroundings.clock, surroundings.wire)
        var terminals: [DeviceID: TerminalDriver] = [:]
        for terminal in configuration.terminals {
            terminals[terminal.id] = TerminalDriver(
                terminal, port: surroundings.port(terminal.address), board: board, clock: clock, journal: journal,
                // The last run may have died in the middle of anything, a registration included: on a serial line the
                // terminal's answer to that would be taken for the answer to what we ask first.
                isUncertain: true, time: surroundings.time,
                recorder: wire.map { TerminalRecorder(device: terminal.id, store: $0, clock: clock) }
            ) { log.info("\($0)", metadata: ["device": "\(terminal.id)"]) }
        }
        var printers: [DeviceID: PrinterDriver] = [:]
        var drawers: [DeviceID: PrinterDrawer] = [:]
        // The second is a number that differs from one start to the next, which is all that a print confirmation needs.
        let fence = Int(clock.now().seconds % 9_999)
        for printer in configuration.printers {
            let driver = PrinterDriver(
                printer, port: surroundings.port(printer.address), board: board, clock: clock, journal: journal,
                firstFence: fence, mark: configuration.isTest ? Self.testMark : nil, time: surroundings.time,
                recorder: wire.map { PrinterRecorder(device: printer.id, store: $0, clock: clock) })
            printers[printer.id] = driver
            if let drawer = printer.drawer { drawers[drawer] = PrinterDrawer(printer: driver) }
        }
        self.terminals = terminals
        self.printers = printers
        self.drawers = drawers
    }

    func setup(_ configuration: Configuration) -> PayPointSetup {
        let registers = Dictionary(configuration.registers.map { ($0.id, $0) }) { first, _ in first }
        return PayPointSetup(
            // Nobody pays a real account for what was only tried.
            issuer: configuration.isTest ? configuration.issuer.withoutAccount : configuration.issuer,
            registers: registers, terminals: terminals, printers: printers,
            drawers: drawers)
    }

    /// Keeps all devices connected until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for terminal in terminals.values { group.addTask { await terminal.run() } }
            for printer in printers.values { group.addTask { await printer.run() } }
        }
    }
}
