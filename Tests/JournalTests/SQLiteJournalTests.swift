import Dispatch
import Journal
import PayPoint
import Testing

@Suite struct SQLiteJournalTests {
    @Test func `a card payment is there as it was written, also after reopening`() async throws {
        let directory = try StateDirectory()
        var journal: SQLiteJournal? = try directory.journal()
        let open = try #require(journal)
        let last = try await open.write { transaction in
            try transaction.append(Samples.requested("a"))
            try transaction.append(Samples.moved("a", .sent))
            try transaction.append(Samples.moved("a", .running))
            try transaction.append(Samples.result("a"))
            return try transaction.append(Samples.approved("a", receipt: transaction.nextReceipt(of: "K1")))
        }
        #expect(last.sequence == 5)
        let payment = try #require(try await open.payment("a"))
        #expect(payment.state == .approved)
        #expect(payment.approval?.receipt == ReceiptNumber(register: "K1", number: 1))
        #expect(try await open.payments(PaymentFilter()) == [payment])
        try open.close()
        _ = consume open
        journal = nil

        let again = try directory.journal()
        #expect(try await again.payment("a") == payment)
        #expect(try await again.entries(after: 4, limit: 10) == [last])
    }

    @Test func `a closed journal refuses to read and to write`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try journal.close()
        try journal.close()
        await #expect(throws: JournalFailure.self) { try await journal.append([Samples.requested("a")]) }
        await #expect(throws: JournalFailure.self) { try await journal.payment("a") }
    }

    @Test func `the file of a closed journal is whole without its log, whoever was reading`() async throws {
        for _ in 1...20 {
            let directory = try StateDirectory()
            let journal = try directory.journal()
            try await journal.append([Samples.requested("a")])
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let mayEnd = DispatchSemaphore(value: 0)
            let reading = Task {
                try await journal.books { _ in
                    begin.finish()
                    mayEnd.wait()
                }
            }
            for await _ in begun {}
            let closing = Task.detached {
                mayEnd.signal()
                try journal.close()
            }
            try await closing.value
            try await reading.value
            let copy = try directory.copy(with: []).journal()
            #expect(try await copy.payment("a") != nil)
        }
    }

    @Test func `reading does not wait for a transaction that is under way`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let mayEnd = DispatchSemaphore(value: 0)
        let writing = Task {
            try await journal.write { transaction in
                try transaction.append(Samples.moved("a", .sent))
                begin.finish()
                mayEnd.wait()
            }
        }
        for await _ in begun {}
        let during = try? await journal.payment("a")
        mayEnd.signal()
        #expect(during?.state == .requested)
        try await writing.value
        #expect(try await journal.payment("a")?.state == .sent)
    }
}
