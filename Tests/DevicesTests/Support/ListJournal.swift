import PayPoint
import Synchronization

/// A journal in memory that only takes events.
final class ListJournal: EventJournal {
    struct Full: Error {}

    private final class Transaction: JournalTransaction {
        private(set) var events: [JournalEvent] = []

        var wallTime: CivilTime { CivilTime(secondsSince1970: 0) }
        var books: any Books { get throws { throw Full() } }

        func payment(_ id: PaymentID) -> Payment? { nil }
        func nextReceipt(of register: RegisterID) throws -> ReceiptNumber { throw Full() }

        func memory(of terminal: DeviceID, before entry: Int64) -> TerminalMemory { TerminalMemory() }
        func turnover(of terminal: DeviceID) -> CardTurnover { .none }
        func openDayEnd(of terminal: DeviceID) -> OpenDayEnd? { nil }
        func openSignature(at terminal: DeviceID) -> PaymentID? { nil }
        func lastDayEnd(of terminal: DeviceID) -> Int64? { nil }

        func append(_ event: JournalEvent) -> JournalEntry {
            events.append(event)
            return JournalEntry(sequence: 1, time: Timestamp(microseconds: 0), event: event, hash: [])
        }
    }

    private let list = Mutex<[JournalEvent]>([])
    /// Whoever writes waits here.
    let gate: Gate
    /// Takes nothing.
    private let isFull: Bool

    init(behind gate: Gate = .opened, isFull: Bool = false) {
        self.gate = gate
        self.isFull = isFull
    }

    var events: [JournalEvent] { list.withLock { $0 } }

    var printed: [TerminalPrinted] {
        events.compactMap { if case .terminalPrinted(let printed) = $0 { printed } else { nil } }
    }

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        await gate.pass()
        if isFull { throw Full() }
        let transaction = Transaction()
        let value = try body(transaction)
        list.withLock { $0 += transaction.events }
        return value
    }

    func payment(_ id: PaymentID) async throws -> Payment? { nil }
    func payments(_ filter: PaymentFilter) async throws -> [Payment] { [] }
    func openPrintJobs(limit: Int) async throws -> [OpenPrintJob] { [] }
    func printOutcome(of job: PrintJobID) async throws -> PrintOutcome? { nil }
    func entries(after sequence: Int64, limit: Int) async throws -> [JournalEntry] { [] }
    func books<Value: Sendable>(_ body: @escaping @Sendable (any Books) throws -> Value) async throws -> Value {
        throw Full()
    }
    func verify() async throws -> JournalVerdict { JournalVerdict(entries: 0, head: [], fault: nil) }
}

struct FixedClock: WallClock {
    func now() -> Timestamp { Timestamp(microseconds: 1_795_372_200_000_000) }
    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds + 3600) }
    func pause(seconds: Int) async {}
}
