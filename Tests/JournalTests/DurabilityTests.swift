import Journal
import PayPoint
import Testing

@Suite struct DurabilityTests {
    @Test func `what may wait is there at once, and after the process`() async throws {
        let directory = try StateDirectory()
        var journal: SQLiteJournal? = try directory.journal()
        try await journal?.append([Samples.requested("a"), Samples.moved("a", .sent)])
        _ = try await journal?.write(.withNext) { try $0.append(Samples.moved("a", .running)) }
        #expect(try await journal?.payment("a")?.state == .running)
        // The log, not folded into the file, is what a killed process leaves.
        let left = try directory.copy(with: ["-wal", "-shm"])
        #expect(try await left.journal().payment("a")?.state == .running)
        try journal?.close()
        journal = nil
        #expect(try await directory.journal().payment("a")?.state == .running)
    }

    @Test func `what has to be on disk at once is refused in a transaction that may wait`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        await #expect(throws: JournalFailure.self) {
            try await journal.write(.withNext) { try $0.append(Samples.requested("a")) }
        }
        #expect(try await journal.payment("a") == nil)
    }
}
