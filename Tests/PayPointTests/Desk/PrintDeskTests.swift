import PayPoint
import Testing

@Suite struct PrintDeskTests {
    private static let page = PrintContent.page(PrintPage(blocks: [.rule]))

    @Test func aPrinterPrintsOneJobAfterTheOtherAndTheQueueIsBounded() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        var refused = 0
        var jobs: [PrintJobID] = []
        for _ in 0..<(PrintDesk.mostWaiting + 5) {
            do {
                jobs.append(
                    try await fixture.desk.prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk))
            } catch PaymentError.printQueueFull("p1") {
                refused += 1
            }
        }
        #expect(refused >= 4)
        #expect(await printer.jobs.count <= 1)
        gate.open()
        await fixture.desk.prints.drain()
        #expect(await printer.jobs.map(\.id) == jobs)
    }

    @Test func manyProgramsAtOnceGetNoJobThatIsRefusedBehindTheirBack() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        let prints = fixture.desk.prints
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<(2 * PrintDesk.mostWaiting) {
                group.addTask {
                    (try? await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        // One may have left the queue for the printer.
        #expect([PrintDesk.mostWaiting, PrintDesk.mostWaiting + 1].contains(accepted))
        gate.open()
        await prints.drain()
        let kinds = try await fixture.kinds()
        #expect(kinds.filter { $0 == "print.queued" }.count == accepted)
        #expect(await printer.jobs.count == accepted)
    }

    @Test func theOutcomeOfAJobThatHasEndedStandsInTheJournal() async throws {
        let fixture = try DeskFixture(
            terminal: .ending(.approved(Samples.result())), printer: ScriptedPrinter(.notPrinted(.paperOut)))
        let prints = fixture.desk.prints
        let first = try await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        let second = try await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        await prints.drain()
        #expect(await prints.outcome(of: first) == .notPrinted(.paperOut))
        #expect(await prints.outcome(of: second) == .notPrinted(.paperOut))
    }

    @Test func aDeskThatClosesTakesNoMorePages() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        await fixture.desk.close()
        await #expect(throws: PaymentError.shuttingDown) {
            try await fixture.desk.prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        }
        #expect(try await fixture.kinds().isEmpty)
    }

    @Test func aCopyIsMarkedAndKeepsTheTimeOfTheOriginal() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250, printer: "p1"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        _ = try await fixture.desk.prints.submit(
            .receipt(copy: true), on: "p1", payment: "a", caller: Samples.clerk)
        await fixture.desk.prints.drain()
        let receipts = await printer.jobs.compactMap { job in
            if case .receipt(let receipt) = job.matter { receipt } else { nil }
        }
        #expect(receipts.map(\.isCopy) == [false, true])
        #expect(receipts.first?.reference == receipts.last?.reference)
        #expect(receipts.first?.reference.hasPrefix("ZS1;K1-000001;4250;EUR;2026-11-22T19:30:00;") == true)
    }

    @Test func theReceiptOfARefundKnowsTheReceiptOfThePayment() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250), caller: Samples.clerk)
        let refund = PaymentRequest(
            id: "b", kind: .refund(of: "a"), amount: Cents(4250), tender: .cash(given: .zero), register: "K1",
            clerk: "MS", lines: [PaymentLine(text: "Erstattung", unitPrice: Cents(4250))], printer: "p1")
        _ = try await fixture.desk.start(refund, caller: Samples.clerk)
        await fixture.desk.close()
        let job = try #require(await printer.jobs.first)
        guard case .receipt(let receipt) = job.matter else {
            Issue.record("a page was printed")
            return
        }
        #expect(receipt.number.description == "K1-000002")
        #expect(receipt.original?.number.description == "K1-000001")
        #expect(receipt.original?.time.german == "22.11.2026 19:30:00")
    }

    @Test func onlyAnApprovedPaymentHasAReceipt() async throws {
        let fixture = try DeskFixture(terminal: .ending(.declined(Samples.refusal, nil)))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        await #expect(throws: PaymentError.noReceipt("a")) {
            try await fixture.desk.prints.submit(.receipt(copy: true), on: "p1", payment: "a", caller: Samples.clerk)
        }
    }
}
