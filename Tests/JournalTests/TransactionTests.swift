import Journal
import PayPoint
import Testing

@Suite struct TransactionTests {
    private struct Refused: Error {}

    @Test func `a body that throws leaves nothing behind`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        await #expect(throws: Refused.self) {
            try await journal.write { transaction in
                try transaction.append(Samples.moved("a", .sent))
                try transaction.append(Samples.requested("b"))
                throw Refused()
            }
        }
        #expect(try await journal.payment("a")?.state == .requested)
        #expect(try await journal.payment("b") == nil)
        let next = try await journal.write { try $0.append(Samples.moved("a", .sent)) }
        #expect(next.sequence == 2)
        #expect(try await journal.verify().fault == nil)
    }

    @Test func `an event that cannot follow aborts the whole transaction even when its error is swallowed`()
        async throws
    {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        await #expect(throws: TransitionError.self) {
            try await journal.write { transaction in
                try transaction.append(Samples.requested("b"))
                _ = try? transaction.append(Samples.moved("a", .running))
            }
        }
        #expect(try await journal.entries(after: 0, limit: 10).count == 1)
    }

    @Test func `a payment is requested only once`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a")])
        await #expect(throws: TransitionError.self) { try await journal.append([Samples.requested("a")]) }
    }

    @Test func `an event about a payment nobody requested is refused`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        await #expect(throws: JournalFailure.self) { try await journal.append([Samples.moved("a", .sent)]) }
    }

    @Test func `of two transactions that request the same payment at once one sees the other's`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let began = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await journal.write { transaction in
                        guard try transaction.payment("a") == nil else { return false }
                        try transaction.append(Samples.requested("a"))
                        return true
                    }
                }
            }
            return try await group.reduce(into: 0) { count, began in count += began ? 1 : 0 }
        }
        #expect(began == 1)
        #expect(try await journal.entries(after: 0, limit: 10).count == 1)
    }

    @Test func `many writers at once give sequence and receipt numbers without gaps`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        await withThrowingTaskGroup { group in
            for writer in 0..<40 {
                group.addTask {
                    let id = try #require(PaymentID("p\(writer)"))
                    let register: RegisterID = writer.isMultiple(of: 2) ? "K1" : "K2"
                    try await journal.append([
                        Samples.requested(id, tender: .cash(given: Cents(5000)), register: register)
                    ])
                    try await journal.write { transaction in
                        guard !writer.isMultiple(of: 5) else { throw Refused() }
                        let receipt = try transaction.nextReceipt(of: register)
                        try transaction.append(Samples.approved(id, receipt: receipt))
                    }
                }
            }
            while let result = await group.nextResult() {
                if case .failure(let error) = result { #expect(error is Refused) }
            }
        }
        let entries = try await journal.entries(after: 0, limit: 1000)
        #expect(entries.map(\.sequence) == Array(1...72))
        for register in ["K1", "K2"] as [RegisterID] {
            let numbers = entries.compactMap { entry -> Int64? in
                guard case .paymentEnded(let ended) = entry.event, case .approved(let approval) = ended.end,
                    approval.receipt?.register == register
                else { return nil }
                return approval.receipt?.number
            }
            #expect(numbers == Array(1...16))
        }
        #expect(try await journal.verify().fault == nil)
    }

    @Test func `a receipt number that is not the next is refused`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a", tender: .cash(given: Cents(5000)))])
        for number in [0, 2] as [Int64] {
            await #expect(throws: JournalFailure.self) {
                try await journal.append([
                    Samples.approved("a", receipt: ReceiptNumber(register: "K1", number: number))
                ])
            }
        }
        await #expect(throws: JournalFailure.self, "the number of another register") {
            try await journal.append([Samples.approved("a", receipt: ReceiptNumber(register: "K2", number: 1))])
        }
        try await journal.append([Samples.approved("a", receipt: ReceiptNumber(register: "K1", number: 1))])
    }

    @Test func `several receipts in one transaction count on`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let numbers = try await journal.write { transaction in
            try (["a", "b"] as [PaymentID]).map { id in
                try transaction.append(Samples.requested(id, tender: .cash(given: Cents(5000))))
                let receipt = try transaction.nextReceipt(of: "K1")
                try transaction.append(Samples.approved(id, receipt: receipt))
                return receipt.number
            }
        }
        #expect(numbers == [1, 2])
    }

    @Test func `a print job ends only once`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let page = PrintContent.page(PrintPage(blocks: [.rule]))
        let entries = try await journal.append([
            Samples.requested("a"),
            .printQueued(PrintQueued(printer: "P1", content: page)),
            .printQueued(PrintQueued(printer: "P1", content: .receipt(copy: false), payment: "a")),
        ])
        #expect(
            try await journal.openPrintJobs(limit: 10) == [
                OpenPrintJob(id: PrintJobID(entries[1].sequence), payment: nil, isSent: false),
                OpenPrintJob(id: PrintJobID(entries[2].sequence), payment: "a", isSent: false),
            ])
        let end = JournalEvent.printEnded(PrintEnded(job: PrintJobID(entries[1].sequence), outcome: .printed))
        try await journal.append([end])
        #expect(try await journal.openPrintJobs(limit: 10).map(\.id.number) == [entries[2].sequence])
        await #expect(throws: JournalFailure.self) { try await journal.append([end]) }
    }

    @Test func `a print job is sent once, and not after its end`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let page = PrintContent.page(PrintPage(blocks: [.rule]))
        let jobs = try await journal.append([
            .printQueued(PrintQueued(printer: "P1", content: page)),
            .printQueued(PrintQueued(printer: "P1", content: page)),
        ]).map { PrintJobID($0.sequence) }
        let sent = JournalEvent.printSent(PrintSent(job: jobs[0]))
        try await journal.append([sent])
        #expect(try await journal.openPrintJobs(limit: 10).map(\.isSent) == [true, false])
        await #expect(throws: JournalFailure.self, "twice") { try await journal.append([sent]) }
        try await journal.append([.printEnded(PrintEnded(job: jobs[1], outcome: .notPrinted(.queueFull)))])
        await #expect(throws: JournalFailure.self, "ended") {
            try await journal.append([.printSent(PrintSent(job: jobs[1]))])
        }
        await #expect(throws: JournalFailure.self, "no job") {
            try await journal.append([.printSent(PrintSent(job: PrintJobID(3)))])
        }
        #expect(try await journal.verify().fault == nil)
    }

    @Test func `how a print job ended is found by its number alone`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let page = PrintContent.page(PrintPage(blocks: [.rule]))
        let jobs = try await journal.append([
            Samples.requested("a"), .printQueued(PrintQueued(printer: "P1", content: page)),
            .printQueued(PrintQueued(printer: "P1", content: page)),
            .printQueued(PrintQueued(printer: "P1", content: page)),
        ]).map { PrintJobID($0.sequence) }
        try await journal.append([
            .printEnded(PrintEnded(job: jobs[2], outcome: .notPrinted(.paperOut))),
            .printEnded(PrintEnded(job: jobs[1], outcome: .printed)),
        ])
        #expect(try await journal.printOutcome(of: jobs[1]) == .printed)
        #expect(try await journal.printOutcome(of: jobs[2]) == .notPrinted(.paperOut))
        #expect(try await journal.printOutcome(of: jobs[3]) == nil)
        // No print job's, and none's yet.
        #expect(try await journal.printOutcome(of: jobs[0]) == nil)
        #expect(try await journal.printOutcome(of: PrintJobID(99)) == nil)
    }

    @Test func `a task that is cancelled does not take its write with it`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await journal.write { try $0.append(Samples.requested("a")) }
        }
        #expect(try await task.value.sequence == 1)
        #expect(try await journal.payment("a") != nil)
    }

    @Test func `of transactions that share a commit only the one that fails is taken back`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await journal.write { transaction in
                            try transaction.append(Samples.requested(try #require(PaymentID("p\(number)"))))
                            if number.isMultiple(of: 3) { throw Refused() }
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { count, wrote in count += wrote ? 1 : 0 }
        }
        #expect(outcomes == 133)
        let ids = try await journal.entries(after: 0, limit: 1000).compactMap(\.event.payment)
        #expect(Set(ids).count == 133)
        #expect(!ids.contains("p0") && ids.contains("p1") && !ids.contains("p3"))
        #expect(try await journal.verify().fault == nil)
    }
}
