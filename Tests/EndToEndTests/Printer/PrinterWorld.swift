import Devices
import ESCPOS
import Foundation
import Journal
import PayPoint
import Simulation

/// A desk with a journal and a printer at a real line, in this process.
final class PrinterWorld: Sendable {
    let printer: PrinterOnWire
    let paper = Paper()
    let board = DeviceBoard()
    private let directory: URL
    private let desk: PaymentDesk
    private let running: Task<Void, Never>
    /// Stands once on each receipt, near its head.
    static let head = "Stadt Düren"
    static let payment: PaymentID = "a"

    init(_ settings: PrinterSettings, _ profile: PrinterProfile, over line: CityOffice.Line) async throws {
        directory = URL(filePath: "/tmp/zs-\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let tty = directory.appending(path: "lp").path
        printer = PrinterOnWire(settings, line, link: tty, paper: paper)
        try await printer.plug()
        let address: PortAddress =
            switch line {
            case .tcp: .tcp(host: printer.host, port: await printer.port)
            case .serial: .serial(path: tty, SerialLine(baud: 115_200, stopBits: 1))
            }
        let clock = OfficeClock()
        let journal = try SQLiteJournal(directory: directory.path, clock: clock)
        let driver = PrinterDriver(
            PrinterConfiguration(id: "p1", address: address, profile: profile, drawer: nil), port: Port(address),
            board: board, clock: clock, journal: journal, firstFence: 1, time: MachineClock())
        running = Task { await driver.run() }
        desk = PaymentDesk(
            journal: journal, clock: clock,
            setup: PayPointSetup(
                issuer: ReceiptIssuer(authority: Self.head, payPoint: "Bürgerbüro"),
                registers: ["K1": Register(id: "K1")], printers: ["p1": driver]))
    }

    deinit {
        running.cancel()
        try? FileManager.default.removeItem(at: directory)
    }

    /// Waits until the daemon sees the printer so.
    func untilSeen(_ isSo: @Sendable (DeviceStatus) -> Bool) async throws {
        for await devices in try await board.watch() where devices.contains(where: isSo) { return }
    }

    /// Begins a payment in cash, whose receipt is then on its way to the printer.
    func pay() async throws {
        let request = PaymentRequest(
            id: Self.payment, amount: Cents(4250), tender: .cash(given: Cents(5000)), register: "K1", clerk: "MS",
            lines: [PaymentLine(text: "Personalausweis", unitPrice: Cents(4250))], printer: "p1")
        _ = try await desk.start(request, caller: Caller(user: 1000, group: 1000))
    }

    /// How the receipt ended.
    func outcome() async throws -> PayPoint.PrintOutcome? {
        for await _ in try await desk.watch(Self.payment) {}
        return try await desk.payment(Self.payment).prints.first?.outcome
    }

    /// Prints a Zweitschrift.
    func reprint() async throws -> PayPoint.PrintOutcome {
        let job = try await desk.prints.submit(
            .receipt(copy: true), on: "p1", payment: Self.payment, caller: Caller(user: 1000, group: 1000))
        return await desk.prints.outcome(of: job)
    }

    /// Receipts and copies on all paper, begun or whole.
    func papers() async -> Papers {
        let text = await paper.text(with: printer.device)
        let copies = text.components(separatedBy: "ZWEITSCHRIFT").count - 1
        return Papers(receipts: text.components(separatedBy: Self.head).count - 1 - copies, copies: copies)
    }
}

struct Papers: Equatable {
    let receipts: Int
    let copies: Int
}
