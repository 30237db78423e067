import Devices
import Foundation
import Journal
import PayPoint
import Simulation
import ZVTSession

/// A counter with two terminals in this process: payments are made at the first, the second one is its neighbour.
final class OfficeCounter {
    enum Neighbour {
        case well
        /// Its cable was pulled in the middle of a payment, and is still out.
        case inDoubt
    }

    private let desk: PaymentDesk
    private var tasks: [Task<Void, Never>] = []
    private var payments = 0
    private static let caller = Caller(user: 0, group: 0)

    init(_ directory: URL, neighbour: Neighbour) async throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let clock = PacedClock()
        let journal = try SQLiteJournal(directory: directory.path, clock: clock)
        let board = DeviceBoard()
        var terminals: [DeviceID: any CardTerminal] = [:]
        var cables: [DeviceID: Task<Void, Never>] = [:]
        for id in ["t1", "t2"] as [DeviceID] {
            var settings = TerminalSettings()
            // Where nobody shows a card, the payment is still open when the cable is pulled.
            settings.presentsCard = id == "t1" || neighbour == .well
            let host = DeviceHost(
                TerminalOnWire(SimulatedTerminal(settings: settings), over: .stream), speed: .infinity)
            let listener = try await DeviceListener(host, port: 0)
            cables[id] = Task { try? await listener.run() }
            let address = PortAddress.tcp(host: "127.0.0.1", port: listener.port)
            let driver = TerminalDriver(
                TerminalConfiguration(id: id, address: address, profile: TerminalProfile(.generic)),
                port: Port(address), board: board, clock: clock, journal: journal, isUncertain: false
            ) { _ in }
            terminals[id] = driver
            tasks.append(Task { await driver.run() })
        }
        tasks += cables.values
        desk = PaymentDesk(
            journal: journal, clock: clock,
            setup: PayPointSetup(
                issuer: ReceiptIssuer(authority: "Stadt", payPoint: "Bench"),
                registers: ["K1": Register(id: "K1"), "K2": Register(id: "K2")], terminals: terminals), board: board)
        for await _ in try await board.watch() where await board.all.filter(\.isReady).count == 2 { break }
        if neighbour == .inDoubt, let cable = cables["t2"] { try await doubt(at: "t2", pulling: cable, board) }
    }

    func close() {
        for task in tasks { task.cancel() }
    }

    /// Pays once at the counter whose neighbour is looked at.
    ///
    /// - Returns: how long that took, in milliseconds.
    func pay(_ tender: Tender) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let id = try await begin(tender, at: "K1")
        for await _ in try await desk.watch(id) {}
        return clock.now.seconds(since: start) * 1000
    }

    private func doubt(at terminal: DeviceID, pulling cable: Task<Void, Never>, _ board: DeviceBoard) async throws {
        let id = try await begin(.card(terminal: terminal), at: "K2")
        for await change in try await desk.watch(id) {
            if case .progress = change { break }
        }
        cable.cancel()
        for await _ in try await board.watch() {
            guard let status = await board.status(of: terminal) else { continue }
            if status.connection == .disconnected, try await desk.payment(id).state == .inDoubt { return }
        }
    }

    private func begin(_ tender: Tender, at register: RegisterID) async throws -> PaymentID {
        payments += 1
        let id = PaymentID("bench-\(payments)") ?? "bench"
        let request = PaymentRequest(
            id: id, amount: Cents(4250), tender: tender, register: register, clerk: "MS",
            lines: [PaymentLine(text: "Ausweis", unitPrice: Cents(4250))])
        _ = try await desk.start(request, caller: Self.caller)
        return id
    }
}

/// The time of the other figures, with pauses that take their time: whoever tries something again must not do it at once.
private struct PacedClock: WallClock {
    private let bench = BenchClock()

    func now() -> Timestamp { bench.now() }
    func local(_ moment: Timestamp) -> PayPoint.CivilTime { bench.local(moment) }
    func pause(seconds: Int) async { try? await Task.sleep(for: .seconds(seconds)) }
}
