import PayPoint
import Testing

@Suite struct RecoveryTests {
    /// What the journal holds when the daemon is killed after each step, and what the next start makes of it.
    @Test(arguments: [
        ([PaymentState](), PaymentState.notBooked), ([.sent], .inDoubt), ([.sent, .running], .inDoubt),
        ([.sent, .running, .resultHeld], .inDoubt),
    ])
    func anUnfinishedPaymentEndsByHowFarItCame(steps: [PaymentState], end: PaymentState) async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        try await fixture.journal.write { transaction in
            try transaction.append(
                .paymentRequested(PaymentRequested(request: Samples.card("a"), caller: Samples.clerk, day: Samples.day))
            )
            for step in steps {
                guard let event = Samples.event(leadingTo: step) else { continue }
                try transaction.append(event)
            }
        }
        try await fixture.desk.recover()
        #expect(try await fixture.desk.payment("a").state == end)
    }

    @Test func aJobThatWasSentMayBeOnPaperAndOneThatWaitedIsNotPrintedLate() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), printer: printer)
        try await fixture.journal.write { transaction in
            let queued = JournalEvent.printQueued(
                PrintQueued(printer: "p1", content: .page(PrintPage(blocks: [.rule]))))
            try transaction.append(queued)
            try transaction.append(queued)
            try transaction.append(.printSent(PrintSent(job: PrintJobID(1))))
        }
        try await fixture.desk.recover()
        await fixture.desk.close()
        #expect(await printer.jobs.isEmpty)
        #expect(
            try await fixture.journal.entries(after: 3, limit: 10).map(\.event) == [
                .printEnded(PrintEnded(job: PrintJobID(1), outcome: .unknown(.interrupted))),
                .printEnded(PrintEnded(job: PrintJobID(2), outcome: .notPrinted(.interrupted))),
            ])
    }
}
