import Foundation
import Glibc
import Journal
import PayPoint
import Synchronization
import TestTools
import Testing

/// Writes down each sequence number that was acknowledged to it, and kills its process from another thread while four writers are in
/// the middle of their work.
private final class CrashingWriter: Sendable {
    private let journal: SQLiteJournal
    private let log: Int32
    private let acknowledgements: Int
    private let acknowledged = Atomic<Int>(0)

    init(directory: String, acknowledgements: Int) throws {
        journal = try SQLiteJournal(directory: directory, clock: TestClock())
        log = open(directory + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        self.acknowledgements = acknowledgements
    }

    func run() async throws {
        Thread.detachNewThread {
            while self.acknowledged.load(ordering: .relaxed) < self.acknowledgements {}
            kill(getpid(), SIGKILL)
        }
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 { group.addTask { try await self.write("p\(writer)") } }
            try await group.waitForAll()
        }
    }

    private func write(_ name: String) async throws {
        for number in 0... {
            let id = try #require(PaymentID("\(name)-\(number)"))
            try await journal.append([Samples.requested(id, tender: .cash(given: Cents(5000)))])
            let entry = try await journal.write { transaction in
                try transaction.append(Samples.approved(id, receipt: try transaction.nextReceipt(of: "K1")))
            }
            let line = Array("\(entry.sequence)\n".utf8)
            Glibc.write(log, line, line.count)
            acknowledged.add(1, ordering: .relaxed)
        }
    }
}

@Suite(.serialized) struct CrashTests {
    private static let directory = ChildArgument("CRASHING_DIRECTORY")
    private static let acknowledgements = ChildArgument("CRASHING_ACKNOWLEDGEMENTS")

    @Test(arguments: [1, 7, 60, 301])
    func `what was acknowledged survives kill -9 in the middle of writing`(_ acknowledgements: Int) async throws {
        let directory = try StateDirectory()
        Self.directory.set(directory.path)
        Self.acknowledgements.set(String(acknowledgements))
        let exit = await #expect(processExitsWith: .signal(SIGKILL)) {
            let count = try #require(Int(try Self.acknowledgements.value()))
            try await CrashingWriter(directory: Self.directory.value(), acknowledgements: count).run()
        }
        #expect(exit != nil)
        let acknowledged = try String(contentsOfFile: directory.path + "/acknowledged", encoding: .utf8)
            .split(separator: "\n").compactMap { Int64($0) }
        #expect(acknowledged.count >= acknowledgements)

        #expect(try JournalVerifier.verify(file: directory.file).fault == nil, "before anybody repairs it")
        let copy = try directory.copy(with: ["-wal", "-shm"])
        #expect(try Tool.judge(copy.file).output.hasPrefix("good"))
        let journal = try directory.journal()
        let verdict = try await journal.verify()
        #expect(verdict.fault == nil)
        #expect(verdict.entries >= (acknowledged.max() ?? 0))
        try await journal.append([Samples.requested("after")])
        #expect(try await journal.verify().entries == verdict.entries + 1)
    }
}
