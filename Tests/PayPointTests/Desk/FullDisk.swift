import PayPoint
import Synchronization

/// A journal whose disk is full while the test says so.
final class FullDisk: ForwardingJournal {
    let journal: any EventJournal
    private let full: Atomic<Bool>

    init(_ journal: any EventJournal) {
        self.journal = journal
        full = Atomic(false)
    }

    var isFull: Bool {
        get { full.load(ordering: .sequentiallyConsistent) }
        set { full.store(newValue, ordering: .sequentiallyConsistent) }
    }

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        if isFull { throw JournalFailure.diskFull }
        return try await journal.write(durability, body)
    }
}

/// A clock whose pauses end when the test opens the gate, and that says when one began.
struct GatedClock: WallClock {
    let pausing = Gate()
    let goOn = Gate()

    func now() -> Timestamp { DeskFixture.clock.now() }
    func local(_ moment: Timestamp) -> CivilTime { DeskFixture.clock.local(moment) }

    func pause(seconds: Int) async {
        pausing.open()
        await goOn.pass()
    }
}
