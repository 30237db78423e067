import ESCPOS
import PayPoint
import Testing

@testable import Devices

/// A printer's driver, running against a printer that a test plays behind a serial plug.
final class PrinterBench: Sendable {
    /// No obstacle, paper there, drawer connector low.
    static let good: [UInt8] = [0x12, 0x12, 0x12, 0x12]
    /// GS ( H function 48 with the first number that the driver gives.
    static let fence = octets("1D 28 48 06 00 30 30 30 30 30 31")
    static let confirmation = "37 22 30 30 30 31 00"

    let socket: Socket
    let clock = ManualClock()
    let board = DeviceBoard()
    let journal = ListJournal()
    let driver: PrinterDriver
    private let running: Task<Void, Never>

    init() throws {
        socket = try Socket()
        var profile = PrinterProfile.epson80
        profile.drawer = DrawerConfiguration(sensor: .openWhenHigh)
        let configuration = PrinterConfiguration(id: "p1", address: socket.address, profile: profile, drawer: "d1")
        let driver = PrinterDriver(
            configuration, port: Port(socket.address), board: board, clock: FixedClock(), journal: journal,
            firstFence: 1, time: clock)
        self.driver = driver
        running = Task { await driver.run() }
    }

    deinit { running.cancel() }

    /// Plugs the printer in and answers the driver's first questions.
    ///
    /// - Parameter pause: how long the driver waits before it looks again; the first time it has looked once in vain.
    func ready(after pause: Duration = .milliseconds(100)) async throws -> PeerLine {
        await clock.sleeper(for: pause)
        let line = try socket.plugIn()
        clock.advance(by: pause)
        #expect(try await line.receive(3) == octets("1D 61 4F"))
        try await answer(on: line)
        _ = try await board.first("p1") { $0.isReady && $0.text == "bereit" }
        return line
    }

    /// Answers one round of DLE EOT 1 to 4.
    func answer(on line: PeerLine, with answers: [UInt8] = PrinterBench.good) async throws {
        for (index, answer) in answers.enumerated() {
            #expect(try await line.receive(3) == [0x10, 0x04, UInt8(index + 1)])
            try await line.send(bytes: [answer])
        }
    }

    func print() -> Task<PayPoint.PrintOutcome, Never> {
        let page = PrintPage(blocks: [.text("Quittung", style: PrintPage.Style())])
        return Task { await driver.print(PayPoint.PrintJob(id: PrintJobID(7), matter: .page(page))) { _ in } }
    }

    /// Everything up to and with the fence.
    func job(on line: PeerLine) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while !bytes.ends(with: Self.fence) { bytes += try await line.receive(1) }
        return bytes
    }
}

extension [UInt8] {
    func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }

    func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
