import Journal
import PayPoint
import TestTools
import Testing

@Suite struct EventRoundTripTests {
    @Test func `the samples contain every kind of event`() {
        #expect(Set(Samples.everyKind.map(\.kind)) == Set(JournalEvent.Kind.allCases))
    }

    @Test func `every kind of event comes back as it was appended`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let journal = try directory.journal()
        let entries = try await journal.entries(after: 0, limit: 1000)
        #expect(entries.map(\.event) == Samples.everyKind)
        #expect(entries.map(\.sequence) == Array(1...Int64(Samples.everyKind.count)))
    }

    @Test func `the judge finds a journal with every kind of event whole and sees the same head`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let verdict = try JournalVerifier.verify(file: directory.file)
        #expect(verdict.fault == nil)
        let head = verdict.head.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let judge = try Tool.judge(directory.file)
        #expect(judge.output == "good: \(Samples.everyKind.count) entries, head \(head)\n")
        #expect(judge.status == 0)
    }

    /// The hash of this entry was computed with Python's hashlib after FORMAT.md.
    @Test func `the first entry has the hash that the format prescribes`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let entry = try await journal.write { try $0.append(.daemonStarted(DaemonStarted(version: "1.0"))) }
        #expect(entry.time == Timestamp(microseconds: 1_795_370_000_000_001))
        let hash = entry.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hash == "f60f8212486189e1944db570fc3b16ee75045dee5f39e487eec1bdc1b5491767")
    }
}
