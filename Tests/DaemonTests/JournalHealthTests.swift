import Logging
import PayPoint
import Synchronization
import Testing

@testable import Daemon

@Suite struct JournalHealthTests {
    @Test func `what the journal does not take is known since when, until it takes something again`() async throws {
        let (health, clock, broken) = (JournalHealth(), CountingClock(), BrokenJournal())
        let journal = LoggedJournal(
            journal: broken, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, health: health, clock: clock)
        for _ in 1...2 {
            await #expect(throws: JournalFailure.diskFull) { try await journal.write { _ in } }
        }
        #expect(await health.trouble?.failure == .diskFull)
        #expect(await health.trouble?.since == Timestamp(microseconds: 1))
        await #expect(throws: PaymentError.shuttingDown) {
            broken.error.withLock { $0 = PaymentError.shuttingDown }
            try await journal.write { _ in }
        }
        #expect(await health.trouble != nil)
        broken.error.withLock { $0 = nil }
        // Who only reads learns nothing about the disk.
        try await journal.write { _ in }
        #expect(await health.trouble != nil)
        try await journal.write { _ = try $0.append(.daemonStarted(DaemonStarted(version: "1"))) }
        #expect(await health.trouble == nil)
    }
}

/// Throws what the test says, and writes nothing.
private final class BrokenJournal: EventJournal {
    let error = Mutex<(any Error)?>(JournalFailure.diskFull)

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        if let error = error.withLock({ $0 }) { throw error }
        return try body(NoTransaction())
    }

    func payment(_ id: PaymentID) -> Payment? { nil }
    func payments(_ filter: PaymentFilter) -> [Payment] { [] }
    func openPrintJobs(limit: Int) -> [OpenPrintJob] { [] }
    func printOutcome(of job: PrintJobID) -> PrintOutcome? { nil }
    func entries(after sequence: Int64, limit: Int) -> [JournalEntry] { [] }
    func books<Value: Sendable>(_ body: @escaping @Sendable (any Books) throws -> Value) throws -> Value {
        throw JournalFailure.readOnly
    }
    func verify() throws -> JournalVerdict { throw JournalFailure.readOnly }
}

private struct NoTransaction: JournalTransaction {
    var wallTime: CivilTime { CivilTime(secondsSince1970: 0) }
    var books: any Books { get throws { throw JournalFailure.readOnly } }
    func payment(_ id: PaymentID) -> Payment? { nil }
    func nextReceipt(of register: RegisterID) -> ReceiptNumber { ReceiptNumber(register: register, number: 1) }
    func memory(of terminal: DeviceID, before entry: Int64) -> TerminalMemory { TerminalMemory() }
    func turnover(of terminal: DeviceID) -> CardTurnover { .none }
    func lastDayEnd(of terminal: DeviceID) -> Int64? { nil }
    func openDayEnd(of terminal: DeviceID) -> OpenDayEnd? { nil }
    func openSignature(at terminal: DeviceID) -> PaymentID? { nil }
    func append(_ event: JournalEvent) -> JournalEntry {
        JournalEntry(sequence: 1, time: Timestamp(microseconds: 0), event: event, hash: [])
    }
}

/// Goes on by a microsecond with each look.
private final class CountingClock: WallClock {
    private let count = Atomic<Int64>(0)

    func now() -> Timestamp {
        Timestamp(microseconds: count.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue)
    }

    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds) }
    func pause(seconds: Int) async {}
}
