import Simulation

/// A simulated printer at the end of a real line that can be pulled and put back.
actor PrinterOnWire {
    nonisolated let device: DeviceHost<HesitantPrinter>
    /// One for each printer, so that nobody else gets the port while it is unplugged.
    nonisolated let host = "127.\(Int.random(in: 1...254)).\(Int.random(in: 0...255)).\(Int.random(in: 1...254))"
    struct NeverSo: Error {
        let printer: PrinterReport
    }

    private let line: CityOffice.Line
    private let link: String
    private(set) var port = 0
    private var serving: Task<Void, Never>?

    /// - Parameter link: where the printer's tty is, on a serial line.
    init(_ settings: PrinterSettings, _ line: CityOffice.Line, link: String, paper: Paper) {
        self.line = line
        self.link = link
        device = DeviceHost(HesitantPrinter(SimulatedPrinter(settings: settings)), onOutput: { paper.keep($0) })
    }

    func plug() async throws {
        let (device, host) = (device, host)
        switch line {
        case .tcp:
            let listener = try await DeviceListener(device, address: host, port: port)
            port = listener.port
            serving = Task { try? await listener.run() }
        case .serial:
            let line = try DeviceLine(device, link: link)
            serving = Task { try? await line.run() }
        }
    }

    func unplug() async {
        serving?.cancel()
        await serving?.value
        serving = nil
    }

    /// Waits until the printer is as the test wants it, or the test's time is over.
    func until(_ isSo: @escaping @Sendable (SimulatedPrinter) -> Bool) async throws {
        try await untilSeen { isSo($0.printer) }
    }

    /// Waits until a receipt is on the paper and the printer, told to hesitate, has not confirmed it.
    func untilItOwesConfirmation() async throws {
        try await untilSeen(\.owesConfirmation)
    }

    private func untilSeen(_ isSo: @escaping @Sendable (HesitantPrinter) -> Bool) async throws {
        for await _ in await device.changes() {
            if await device.read(isSo) { return }
        }
        throw NeverSo(printer: await device.read { PrinterReport($0.printer) })
    }
}
