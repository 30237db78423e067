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

    @Test func whereThePrinterIsFreeOneTransactionSaysThatTheReceiptIsSent() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250, printer: "p1"), caller: Samples.clerk)
        let first = try #require(try await fixture.desk.payment("a").prints.first)
        #expect(first.isSent && first.outcome == nil)
        // The printer works: this one waits, and its sending is written when its turn comes.
        let second = try await fixture.desk.start(
            Samples.cash("b", given: 4250, printer: "p1"), caller: Samples.clerk)
        #expect(second.prints.map(\.isSent) == [false])
        gate.open()
        await fixture.desk.close()
        #expect(
            try await fixture.kinds().filter { !$0.hasPrefix("drawer") } == [
                "payment.requested", "payment.ended", "print.queued", "print.sent", "payment.requested",
                "payment.ended", "print.queued", "print.ended", "print.sent", "print.ended",
            ])
        #expect(try await fixture.desk.payment("b").prints.map(\.isSent) == [true])
    }

    @Test func nothingGoesToThePrinterThatTheDiskDoesNotKnowOf() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        var disk: FullDisk?
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer) { journal in
            let full = FullDisk(journal)
            disk = full
            return full
        }
        let prints = fixture.desk.prints
        _ = try await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        let second = try await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        async let outcome = prints.outcome(of: second)
        disk?.isFull = true
        gate.open()
        #expect(await outcome == .notPrinted(.notJournaled))
        #expect(await printer.jobs.count == 1)
    }

    @Test func aPrinterThatIsHeldForAPaymentThatDoesNotComeIsFreeAgain() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        let request = PaymentRequest(
            id: "b", kind: .refund(of: "a"), amount: Cents(4250), tender: .cash(given: .zero), register: "K1",
            clerk: "MS", lines: [PaymentLine(text: "Erstattung", unitPrice: Cents(4250))], printer: "p1")
        await #expect(throws: PaymentError.unknownPayment("a")) {
            try await fixture.desk.start(request, caller: Samples.clerk)
        }
        let job = try await fixture.desk.prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        #expect(await fixture.desk.prints.outcome(of: job) == .printed)
    }

    @Test func whoHasPaidGetsAReceiptHoweverManyPagesWait() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, behind: gate)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        let prints = fixture.desk.prints
        for _ in 0...PrintDesk.mostWaiting {
            _ = try? await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.printQueueFull("p1")) {
            for _ in 0..<2 { _ = try await prints.submit(Self.page, on: "p1", payment: nil, caller: Samples.clerk) }
        }
        for number in 0...PrintDesk.mostReceiptsWaiting {
            let id = try #require(PaymentID("a\(number)"))
            _ = try await fixture.desk.start(Samples.cash(id, given: 4250, printer: "p1"), caller: Samples.clerk)
        }
        // One too many: it ends at once, and a copy is to be had.
        let last = try #require(PaymentID("a\(PrintDesk.mostReceiptsWaiting)"))
        #expect(try await fixture.desk.payment(last).prints.map(\.outcome) == [.notPrinted(.queueFull)])
        gate.open()
        await prints.drain()
        #expect(try await fixture.desk.payment("a0").prints.map(\.outcome) == [.printed])
        let copy = try await prints.submit(.receipt(copy: true), on: "p1", payment: last, caller: Samples.clerk)
        #expect(await prints.outcome(of: copy) == .printed)
        guard case .receipt(let receipt) = await printer.jobs.last?.matter else {
            Issue.record("a page was printed")
            return
        }
        #expect(receipt.isCopy)
    }

    @Test(arguments: [PrintOutcome.printed, .notPrinted(.paperOut), .unknown(.linkLost)])
    func afterEachEndACopyIsToBeHadAndNothingElseIsPrinted(end: PrintOutcome) async throws {
        let printer = ScriptedPrinter(end)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250, printer: "p1"), caller: Samples.clerk)
        #expect(try await fixture.settled("a").prints.map(\.outcome) == [end])
        let copy = try await fixture.desk.prints.submit(
            .receipt(copy: true), on: "p1", payment: "a", caller: Samples.clerk)
        #expect(await fixture.desk.prints.outcome(of: copy) == end)
        let copies = await printer.jobs.map {
            if case .receipt(let receipt) = $0.matter { receipt.isCopy } else { false }
        }
        #expect(copies == [false, true])
    }

    @Test func whoWatchesHearsAtOnceWhatHoldsTheReceiptUp() async throws {
        let gate = Gate()
        let printer = ScriptedPrinter(.printed, troubles: [.paperOut], behind: gate)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        _ = try await fixture.desk.start(Samples.cash("a", given: 4250, printer: "p1"), caller: Samples.clerk)
        var said: [String] = []
        for await update in try await fixture.desk.watch("a") {
            guard case .progress(let progress) = update else { continue }
            said.append(progress.german)
            #expect(progress.actor == .clerk)
            gate.open()
        }
        #expect(said == ["Papier ist zu Ende – die Quittung wartet darauf, dass es behoben wird"])
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
