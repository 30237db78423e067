import PayPoint

extension Samples {
    /// Events that may be appended to an empty journal in this order: at least one of each kind, every field filled somewhere, and
    /// texts that JSON has to escape.
    static let everyKind: [JournalEvent] = [
        .daemonStarted(DaemonStarted(version: "1.0")),
        requested("a"),
        moved("a", .sent),
        moved("a", .running),
        result("a"),
        .terminalPrinted(TerminalPrinted(payment: "a", receipt: terminalReceipt)),
        .cancelAsked(CancelAsked(payment: "a", caller: caller)),
        .cancelAnswered(CancelAnswered(payment: "a", answer: .tooLate)),
        .paymentEnded(
            PaymentEnded(
                payment: "a",
                end: .approved(
                    Approval(
                        amount: Cents(4250), receipt: ReceiptNumber(register: "K1", number: 1),
                        remarks: [.amountDiffers])))),
        // Entry 10.
        .printQueued(PrintQueued(printer: "P1", content: .receipt(copy: true), payment: "a", caller: caller)),
        .printQueued(PrintQueued(printer: "P1", content: .page(page))),
        .printSent(PrintSent(job: PrintJobID(10), payment: "a")),
        .printEnded(PrintEnded(job: PrintJobID(10), outcome: .unknown(.linkLost), payment: "a")),
        .printEnded(PrintEnded(job: PrintJobID(11), outcome: .printed)),
        requested("b", tender: .card(terminal: "T2"), kind: .reversal(of: "a")),
        moved("b", .sent),
        .paymentMoved(
            PaymentMoved(payment: "b", state: .inDoubt, doubt: Doubt(cause: .linkLost, text: "Leitung „weg“\u{7}"))),
        .paymentExamined(PaymentExamined(payment: "b", examination: examination)),
        .paymentResolved(
            PaymentResolved(
                payment: "b",
                resolution: Resolution(verdict: .notBooked, clerk: "mü", reason: "Terminaljournal „leer“"),
                caller: caller)),
        .paymentEnded(PaymentEnded(payment: "b", end: .notBooked(refusal))),
        .paymentTakenBack(PaymentTakenBack(payment: "a", by: "b", amount: Cents(4250))),
        requested("c", tender: .cash(given: Cents(5000))),
        .paymentEnded(
            PaymentEnded(
                payment: "c",
                end: .approved(
                    Approval(
                        amount: Cents(4250), receipt: ReceiptNumber(register: "K1", number: 2), change: Cents(750))))),
        .drawerAsked(DrawerAsked(drawer: "D1", reason: .payment, payment: "c", caller: caller)),
        .drawerOpened(
            DrawerOpened(drawer: "D1", reason: .payment, outcome: .opened, payment: "c", caller: caller)),
        .drawerAsked(DrawerAsked(drawer: "D1", reason: .manual("klemmt"))),
        .drawerOpened(DrawerOpened(drawer: "D1", reason: .manual("Wechselgeld\n\t\"neu\""), outcome: .pulseSent)),
        .drawerMoved(DrawerMoved(drawer: "D1", isOpen: true)),
        .drawerAlarmed(DrawerAlarmed(drawer: "D1", alarm: .leftOpen, order: 24, openSeconds: 60)),
        .drawerMoved(DrawerMoved(drawer: "D1", isOpen: false, order: 24, openSeconds: 75)),
        .terminalReported(TerminalReported(terminal: "T1", result: CardResult(resultCode: 0, amount: Cents(120000)))),
        .dayEndAsked(DayEndAsked(terminal: "T1", caller: caller)),
        .dayEnded(
            DayEnded(
                terminal: "T1", outcome: .closed(totals, then: .update),
                journal: CardTurnover(count: 1, payments: Cents(4250)), isAutomatic: false)),
        .dayEnded(
            DayEnded(
                terminal: "T2", outcome: .unknown(Doubt(cause: .noCompletion, text: "still")), journal: .none,
                isAutomatic: true)),
        .terminalPrinted(TerminalPrinted(payment: nil, terminal: "T1", receipt: terminalReceipt)),
        requested("d"),
        moved("d", .sent),
        result("d"),
        .paymentEnded(
            PaymentEnded(
                payment: "d",
                end: .approved(
                    Approval(
                        amount: Cents(4250), receipt: ReceiptNumber(register: "K1", number: 3), card: toBeSigned,
                        remarks: [.clarified, .resolvedByPerson])))),
        .signatureChecked(SignatureChecked(payment: "d", matches: false, clerk: "mü", caller: caller)),
        .printQueued(PrintQueued(printer: "P1", content: .slip(of: "b"), caller: caller)),
        .daemonStopped(DaemonStopped(version: "1.0")),
    ]

    private static let toBeSigned = CardResult(resultCode: 0, amount: Cents(4250), signatureRequired: true)

    private static let totals = TerminalTotals(
        sum: Cents(4250), firstReceipt: "0017", lastReceipt: "0019",
        groups: [TerminalTotals.Group(name: "girocard", count: 1, sum: Cents(4250))])

    private static let examination = Examination(
        verdict: .undecided, text: "ungeklärt, weil …", answer: toBeSigned, basis: .earlierTransaction,
        compared: CardResult(resultCode: 0), agreed: [.amount], differed: [.traceNumber, .date],
        messages: ["06 20 (letzte Buchung)"])

    private static let refusal = Refusal(
        cause: .interrupted, code: 108, text: "Abbruch", terminalText: "VORGANG\tABGEBROCHEN \\ /")

    private static let terminalReceipt = TerminalReceipt(
        copy: .customer,
        lines: [
            TerminalReceipt.Line(text: "€ 42,50 🧾", centred: true, doubleWidth: true), TerminalReceipt.Line(text: ""),
        ],
        isComplete: true)

    private static let page = PrintPage(blocks: [
        .text("Hallo", style: PrintPage.Style(alignment: .centre, bold: true, large: false)),
        .row(left: "l", right: "r", style: PrintPage.Style()), .rule, .qr("q"), .feed(3),
    ])
}
