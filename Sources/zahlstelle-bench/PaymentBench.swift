import Devices
import Foundation
import Journal
import PayPoint
import Simulation
import Synchronization
import WireRecord
import ZVTSession

/// What the daemon itself adds to a card payment, with the wire record: from Start to the result, less the time in the journal's transactions. The
/// simulated terminal runs without pauses and in this process; what little time it takes is counted against us.
struct PaymentBench {
    let directory: URL
    private static let payments = 500
    private static let warmUp = 20

    func run() async throws {
        let host = DeviceHost(TerminalOnWire(SimulatedTerminal(), over: .stream), speed: .infinity)
        let listener = try await DeviceListener(host, address: "127.0.0.1", port: 0)
        let listening = Task { try await listener.run() }
        defer { listening.cancel() }
        let state = directory.appending(path: "payments").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let journal = TimedJournal(try SQLiteJournal(directory: state, clock: BenchClock()))
        let wire = WireStore(directory: state + "/wire") { _ in }
        let board = DeviceBoard()
        let terminal = TerminalDriver(
            TerminalConfiguration(
                id: "t1", address: .tcp(host: "127.0.0.1", port: listener.port), profile: TerminalProfile(.generic)),
            port: Port(.tcp(host: "127.0.0.1", port: listener.port)), board: board, clock: BenchClock(),
            journal: journal, isUncertain: false,
            recorder: TerminalRecorder(device: "t1", store: wire, clock: BenchClock())
        ) { _ in }
        let running = Task { await terminal.run() }
        defer { running.cancel() }
        let desk = PaymentDesk(
            journal: journal, clock: BenchClock(),
            setup: PayPointSetup(
                issuer: ReceiptIssuer(authority: "Stadt", payPoint: "Bench"), registers: ["K1": Register(id: "K1")],
                terminals: ["t1": terminal]))
        try await ready(board)
        var added: [Double] = []
        for number in 0..<(Self.payments + Self.warmUp) {
            let milliseconds = try await pay(number, desk, journal)
            if number >= Self.warmUp { added.append(milliseconds) }
        }
        added.sort()
        Figure.line("added to a payment, p50", Figure.milliseconds(added[added.count / 2]))
        Figure.line("added to a payment, p99", Figure.milliseconds(added[added.count * 99 / 100]), "<= 5 ms")
    }

    private func ready(_ board: DeviceBoard) async throws {
        for await devices in try await board.watch() where devices.contains(where: \.isReady) { return }
    }

    private func pay(_ number: Int, _ desk: PaymentDesk, _ journal: TimedJournal) async throws -> Double {
        let id = PaymentID("bench-\(number)") ?? "bench"
        let request = PaymentRequest(
            id: id, amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: "MS",
            lines: [PaymentLine(text: "Ausweis", unitPrice: Cents(4250))])
        let clock = ContinuousClock()
        journal.reset()
        let start = clock.now
        _ = try await desk.start(request, caller: Caller(user: 0, group: 0))
        for await _ in try await desk.watch(id) {}
        return (clock.now.seconds(since: start) - journal.seconds) * 1000
    }
}

/// A journal that counts the time spent in its transactions.
final class TimedJournal: ForwardingJournal {
    let journal: any EventJournal
    private let spent = Mutex(0.0)

    init(_ journal: SQLiteJournal) { self.journal = journal }

    var seconds: Double { spent.withLock { $0 } }
    func reset() { spent.withLock { $0 = 0 } }

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        defer { spent.withLock { $0 += clock.now.seconds(since: start) } }
        return try await journal.write(durability, body)
    }
}
