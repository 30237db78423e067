import Dispatch
internal import PayPoint

/// Walks the chain: numbers, hashes, bodies. Entries are read in batches, and the costly part of a batch, hashing and decoding, is
/// shared among the cores: each entry needs only the stored hash of the one before, which is checked by its own turn.
struct ChainCheck {
    /// Enough for the cores to share, little enough to hold.
    private static let batchCount = 1024
    private static let batchBytes = 2 << 20

    private let reader: AuditReader
    private let workers: Int

    init(_ reader: AuditReader, workers: Int) {
        self.reader = reader
        self.workers = workers
    }

    /// The next entries, each good or with its fault; `nil` behind the last.
    func next(after head: ChainHead) throws(JournalFailure) -> [Result<JournalEntry, ChainFault>]? {
        let batch = try reader.nextEntries(count: Self.batchCount, bytes: Self.batchBytes)
        return batch.isEmpty ? nil : checked(batch, after: head)
    }

    private func checked(_ batch: [StoredEntry], after head: ChainHead) -> [Result<JournalEntry, ChainFault>] {
        let share = (batch.count + workers - 1) / workers
        let parts = Parts<Result<JournalEntry, ChainFault>>(count: workers)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let range = min(worker * share, batch.count)..<min((worker + 1) * share, batch.count)
            parts.set(
                range.map { index in
                    let before =
                        index == 0 ? head : ChainHead(sequence: batch[index - 1].sequence, hash: batch[index - 1].hash)
                    return Result { () throws(ChainFault) in try Self.check(batch[index], after: before) }
                }, at: worker)
        }
        return parts.joined()
    }

    private static func check(
        _ entry: StoredEntry, after previous: ChainHead
    ) throws(ChainFault) -> JournalEntry {
        let expected = previous.sequence + 1
        guard entry.sequence == expected else {
            throw ChainFault(sequence: expected, text: "entry \(expected) is missing; \(entry.sequence) follows")
        }
        guard entry.hash == entry.computedHash(after: previous.hash) else {
            throw ChainFault(
                sequence: expected,
                text: "the hash of entry \(expected) is not that of its content and of the entry before")
        }
        do {
            return try entry.decoded()
        } catch {
            throw ChainFault(sequence: expected, text: error.german)
        }
    }
}
