import Devices
import ESCPOS
import Foundation
import Journal
import PayPoint
import Simulation
import ZVT
import ZVTSession

/// A pay point in this process: a real journal, real drivers over TCP, simulated devices that lose no time.
final class PayPointInProcess: Sendable {
    let directory: String
    let journal: SQLiteJournal
    let desk: PaymentDesk
    private let tasks: [Task<Void, Never>]

    /// A directory for one, gone with it.
    static func place() -> String {
        FileManager.default.temporaryDirectory.appending(path: "pay-point-\(UUID().uuidString)").path
    }

    init(_ directory: String, printsThroughUs: Bool = false) async throws {
        self.directory = directory
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let clock = OfficeClock()
        let terminalLine = try await DeviceListener(
            DeviceHost(TerminalOnWire(SimulatedTerminal(), over: .stream), speed: .infinity), port: 0)
        let printerLine = try await DeviceListener(DeviceHost(SimulatedPrinter(), speed: .infinity), port: 0)
        journal = try SQLiteJournal(directory: directory, clock: clock)
        let board = DeviceBoard()
        var profile = TerminalProfile(.generic)
        if !printsThroughUs { profile.configuration.remove(.takesPaymentReceipts) }
        let terminalAddress = PortAddress.tcp(host: "127.0.0.1", port: terminalLine.port)
        let terminal = TerminalDriver(
            TerminalConfiguration(id: "t1", address: terminalAddress, profile: profile), port: Port(terminalAddress),
            board: board, clock: clock, journal: journal, isUncertain: false
        ) { _ in }
        let printerAddress = PortAddress.tcp(host: "127.0.0.1", port: printerLine.port)
        let printer = PrinterDriver(
            PrinterConfiguration(id: "p1", address: printerAddress, profile: .epson80, drawer: nil),
            port: Port(printerAddress), board: board, clock: clock, journal: journal, firstFence: 1)
        desk = PaymentDesk(
            journal: journal, clock: clock,
            setup: PayPointSetup(
                issuer: ReceiptIssuer(authority: "Stadt Düren", payPoint: "Bürgerbüro"),
                registers: ["K1": Register(id: "K1")], terminals: ["t1": terminal], printers: ["p1": printer]))
        tasks = [
            Task { try? await terminalLine.run() }, Task { try? await printerLine.run() },
            Task { await terminal.run() }, Task { await printer.run() },
        ]
        for await _ in try await board.watch() where await board.all.filter(\.isReady).count == 2 { break }
    }

    deinit {
        for task in tasks { task.cancel() }
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Pays 42,50 EUR by card and returns when nothing more happens.
    func pay(_ id: PaymentID) async throws -> Payment {
        let request = PaymentRequest(
            id: id, amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: "MS",
            lines: [PaymentLine(text: "Personalausweis", unitPrice: Cents(4250))], printer: "p1")
        _ = try await desk.start(request, caller: Caller(user: 1000, group: 1000))
        for await _ in try await desk.watch(id) {}
        return try await desk.payment(id)
    }
}

struct OfficeClock: WallClock {
    func now() -> Timestamp { Timestamp(microseconds: 1_795_372_200_000_000) }
    func local(_ moment: Timestamp) -> PayPoint.CivilTime {
        PayPoint.CivilTime(secondsSince1970: moment.seconds + 3600)
    }
    func pause(seconds: Int) async { try? await Task.sleep(for: .seconds(seconds)) }
}
