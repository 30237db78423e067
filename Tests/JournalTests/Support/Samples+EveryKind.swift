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
        .staff(.officeDefined(OfficeDefined(office: Office(id: "33", name: "Bürgerbüro"), by: technician))),
        .staff(
            .clerkDefined(
                ClerkDefined(
                    clerk: Clerk(sign: "mü", name: "Jörg Müller", roles: [.cashier, .registerKeeper], users: [1000]),
                    by: technician))),
        .staff(
            .registerDefined(
                RegisterDefined(
                    register: CashRegister(
                        id: "K1", name: "Kasse 1", office: "33", float: Cents(10_000), warnAbove: Cents(50_000),
                        mostCash: Cents(100_000), isShared: true, countsBlind: true, needsSecondSignature: true),
                    by: technician))),
        .staff(.shiftBegun(ShiftBegun(shift: "s1", clerk: "mü", register: "K1", isTraining: false, caller: caller))),
        .staff(.shiftBegun(ShiftBegun(shift: "s2", clerk: "cb", register: nil, isTraining: false, caller: caller))),
        .cash(
            .moved(
                CashMoved(
                    name: "m1", register: "K1", movement: .float, amount: Cents(10_000), reason: "Wechselgeld „neu“",
                    time: time,
                    by: .clerk(sign: "mü", shift: "s1")))),
        .cash(
            .counted(
                CashCounted(
                    register: "K1", occasion: .handOver, count: counted, expected: Cents(14_250), time: time,
                    by: .clerk(sign: "mü", shift: "s1")))),
        .staff(.handedOver(RegisterHandedOver(register: "K1", from: "s1", to: "s2", count: 37, reason: "krank"))),
        .staff(.shiftMoved(ShiftMoved(shift: "s2", register: "K2"))),
        .staff(.shiftEnded(ShiftEnded(shift: "s2", by: .clerk(sign: "cb", shift: "s2")))),
        .tariffChanged(
            TariffChanged(
                changes: [
                    .added(version: 1, service: identityCard), .added(version: 2, service: copies),
                    .added(version: 3, service: fine), .endMoved(service: "pa", version: 2, validTo: nil),
                    .withdrawn(service: "pa", version: 3),
                ],
                source: TariffSource(
                    file: "Gebühren \"2027\".csv", hash: String(repeating: "0f", count: 32), lines: 3), time: time,
                by: .clerk(sign: "mü", shift: "s1"))),
        .tariffChanged(
            TariffChanged(
                changes: [.endMoved(service: "pa", version: 2, validTo: CivilDate(daysSince1970: 20_900))], time: time,
                by: technician)),
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
        .sale(.opened(opened("v1"))),
        .sale(
            .completed(
                SaleCompleted(
                    sale: "v1",
                    tenders: [SaleTender(means: .cash, amount: Cents(3980), given: Cents(5000))],
                    receipt: ReceiptNumber(register: "K1", number: 4), time: time))),
        .sale(
            .cancelled(
                SaleCancelled(
                    sale: "v1", register: "K1", reason: "falsch „getippt“", by: .clerk(sign: "mü", shift: "s1"),
                    release: "cb", tenders: [SaleTender(means: .cash, amount: Cents(3980), given: Cents(5000))],
                    receipt: ReceiptNumber(register: "K1", number: 5), time: time))),
        .sale(.opened(opened("v2"))),
        .sale(.abandoned(SaleAbandoned(sale: "v2", reason: "geht", by: .clerk(sign: "mü", shift: "s1")))),
        .sale(.opened(opened("v3"))),
        .sale(
            .deferred(
                SaleDeferred(
                    sale: "v3", outcome: .invoice, receipt: ReceiptNumber(register: "K1", number: 6),
                    by: .clerk(sign: "mü", shift: "s1"), time: time))),
        .closing(
            .closed(
                Closing(
                    report: report, count: counted, by: .clerk(sign: "mü", shift: "s1"), second: "cb", time: time))),
        .closing(
            .differenceMoved(
                DifferenceMoved(
                    difference: 61, state: .explained, reason: "Wechselgeld „falsch“",
                    by: .clerk(sign: "mü", shift: "s1"), time: time))),
        .closing(
            .audited(
                CashAudited(
                    report: report, hash: "00ff", count: counted,
                    declarations: CashAudited.Declarations(
                        booksPresented: true, paymentsEntered: true, moneyIncluded: true, officialMoneyOnly: false),
                    responsible: "mü", by: .clerk(sign: "rp", shift: "s9"), time: time))),
        .printQueued(PrintQueued(printer: "P1", content: .sale("v1", entry: 56, copy: true), caller: caller)),
        .settlement(
            .delivered(
                DeliveryMade(
                    delivery: "d1", register: "K1", fromDrawer: Cents(2000), fromWithdrawn: .zero,
                    count: CashCount([.twentyEuros: 1]), bag: "4711", note: "mit „Bote“",
                    by: .clerk(sign: "mü", shift: "s1"), time: time))),
        .settlement(
            .acknowledged(
                DeliveryAcknowledged(
                    delivery: "d1", received: Cents(1990), note: "10 ct fehlen", by: .clerk(sign: "sk", shift: "s8"),
                    time: time))),
        .settlement(.planDefined(PlanDefined(plan: plan, by: .clerk(sign: "sd", shift: "s7"), time: time))),
        .settlement(
            .made(
                SettlementMade(
                    number: 1, registers: ["K1"], plan: 67, format: 1, previous: nil,
                    entries: [
                        SettlementMade.Entry(
                            closing: ClosingID(register: "K1", number: 1), closed: 61, sequence: 1,
                            file: SettlementMade.File(hash: String(repeating: "a0", count: 32), bytes: 1234),
                            tables: [
                                SettlementMade.Table(
                                    profile: "einfach",
                                    file: SettlementMade.File(hash: String(repeating: "b1", count: 32), bytes: 99))
                            ], lines: 2, debit: .zero, credit: Cents(4252))
                    ], by: .clerk(sign: "sk", shift: "s8"), time: time))),
        .settlement(
            .moved(
                HandOverMoved(
                    closing: ClosingID(register: "K1", number: 1), phase: .sent, reference: "Lauf 7", reason: nil,
                    by: .clerk(sign: "sk", shift: "s8"), time: time))),
        .settlement(
            .moved(
                HandOverMoved(
                    closing: ClosingID(register: "K1", number: 1), phase: .rejected, reference: nil,
                    reason: "Konto „gesperrt“", by: .clerk(sign: "sk", shift: "s8"), time: time))),
        .receivablesImported(
            ReceivablesImported(
                control: ImportControl(
                    scope: .delta, sequence: 12, asOf: Timestamp(microseconds: 1_795_372_200_000_000),
                    present: ItemTotals(count: 3, open: Cents(812_443)), gone: 2,
                    stock: ItemTotals(count: 5210, open: Cents(81_244_317))), hash: String(repeating: "a1", count: 32),
                stock: ItemTotals(count: 5210, open: Cents(81_244_317)), time: time, by: technician)),
        .sale(.opened(claimed ?? opened("v4"))),
        .sale(
            .completed(
                SaleCompleted(
                    sale: "v4", tenders: [SaleTender(means: .cash, amount: Cents(1000), given: Cents(1000))],
                    receipt: ReceiptNumber(register: "K1", number: 7), time: time))),
        .sale(.released(SaleReleased(sale: "v4", by: .clerk(sign: "za", shift: "s6"), time: time))),
        .closing(
            .signed(
                ClosingSigned(
                    closing: ClosingID(register: "K1", number: 2), counted: Cents(14_002),
                    by: .clerk(sign: "cb", shift: "s5"), time: time))),
        .sale(
            .withdrawn(
                SaleWithdrawn(
                    sale: "v3", register: "K1", reason: "zieht weg", by: .clerk(sign: "mü", shift: "s1"),
                    release: "cb", time: time))),
        .journalRestored(
            JournalRestored(
                backedUp: Timestamp(microseconds: 1_795_370_000_000_000), through: 41,
                replaced: JournalRestored.End(sequence: 57, hash: "00ff"), version: "1.0")),
        .daemonStopped(DaemonStopped(version: "1.0")),
    ]

    private static let plan = SettlementPlan(
        tenant: "0358008", municipality: "Düren",
        accounts: FinanceAccounts(
            cash: "171100", girocard: "179100", credit: "179200", girogo: "179300", otherCard: "179400",
            pending: "379900", custody: "379100", advance: "179500", transit: "171900", shortage: "549100",
            surplus: "459100", mainCashOffice: "171000"),
        taxKeys: TaxKeys(notTaxable: "0", standard19: "M19", reduced7: "M7", exempt: "F"),
        profiles: [
            HandOverProfile(
                name: "einfach", separator: ";", charset: .latin1, lineEnd: .crlf, decimal: .comma,
                quoting: .whereNeeded, hasHeader: true, dates: .german, sign: .signed, lines: .turnover,
                columns: [
                    HandOverProfile.Column(title: "Satzart", content: .constant("B")),
                    HandOverProfile.Column(
                        title: "Betrag", content: .field(.amount), width: 12, padding: .zerosInFront, most: 12),
                ])
        ], financeAccounts: ["431100": "631100"], isAcknowledged: false)

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

    private static let identityCard = Service(
        id: "pa", name: "Personalausweis „neu“", price: .fixed(Cents(3700)), office: "33",
        assignment: .account(product: "122.01", account: "431100", costCentre: "K33"), group: "Ausweise",
        validFrom: CivilDate(daysSince1970: 20_454), validTo: CivilDate(daysSince1970: 20_818))

    private static let copies = Service(
        id: "pa", name: "Kopie", price: .perUnit(Cents(50), unit: "Seite"), office: "33",
        assignment: .budgetItem("0200.1000"), tax: .standard19, validFrom: CivilDate(daysSince1970: 20_819),
        validTo: CivilDate(daysSince1970: 20_900))

    private static let fine = Service(
        id: "pa", name: "Bußgeld", price: .free(least: Cents(500), most: nil), office: "33",
        assignment: .account(product: nil, account: "452100", costCentre: nil), isAgency: true,
        validFrom: CivilDate(daysSince1970: 21_000))

    private static let technician = Author.technician(user: 0)

    private static let time = CivilTime(secondsSince1970: 1_795_372_200)

    private static func opened(_ sale: SaleID) -> SaleOpened {
        SaleOpened(
            sale: sale, register: "K1", clerk: "mü", shift: "s1",
            lines: [
                SaleLine(
                    source: SaleLine.Source(service: "ausweis", version: 2), text: "Personalausweis „neu“",
                    unitPrice: Cents(3000), office: "33",
                    assignment: .account(product: "122.01", account: "431100", costCentre: "K33")),
                SaleLine(text: "Stadtplan", quantity: 2, unitPrice: Cents(490), tax: .reduced7, isAgency: true),
            ], payer: "Erika Muster", note: "eilig", isTraining: false, time: time)
    }

    private static let claimed: SaleOpened? = {
        guard let kassenzeichen = Kassenzeichen("0101234567") else { return nil }
        let key = ItemKey(
            kassenzeichen: kassenzeichen, notice: "B-17/3",
            due: CivilDate(daysSince1970: 20_499), number: "1")
        let wish = PayerWish(item: key, part: .dunningFee, amount: Cents(600))
        return SaleOpened(
            sale: "v4", register: "K1", clerk: "mü", shift: "s1",
            lines: [
                SaleLine(
                    text: "01 01234567 Steuer", unitPrice: Cents(1000),
                    assignment: .account(product: "611.01", account: "401100", costCentre: nil),
                    claim: ClaimPayment(
                        item: key, kind: .tax,
                        parts: PerPart { $0 == .principal ? Cents(400) : $0 == .dunningFee ? Cents(600) : .zero },
                        left: PerPart { $0 == .principal ? Cents(11_600) : .zero },
                        asOf: Timestamp(microseconds: 1_795_300_000_000_000), personalAccount: "P-4711"))
            ],
            receivables: ReceivablePayment.Terms(
                items: [key], amount: Cents(1000), wishes: [wish], payer: .thirdParty(name: "Karl Nachbar")),
            payer: "Karl Nachbar", isTraining: false, time: time)
    }()

    private static let report = RegisterReport(
        register: "K1", number: 1, firstDay: CivilDate(daysSince1970: 20_779), opening: .zero, expected: Cents(14_000),
        sums: [
            PeriodSum(debit: .cash, credit: .custody, means: .cash, count: 1, sum: Cents(4250)),
            PeriodSum(debit: .cash, credit: .surplus, means: nil, count: 1, sum: Cents(2)),
        ],
        terminals: [
            TerminalSum(
                terminal: "T1", journal: CardTurnover(count: 1, payments: Cents(4250)),
                dayEnds: [
                    TerminalSum.DayEnd(
                        entry: 33, isClosed: true, told: Cents(4250),
                        journal: CardTurnover(count: 1, payments: Cents(4250)))
                ], isOpen: false)
        ],
        receipts: RegisterReport.ReceiptRange(first: 1, last: 6), lastReceipt: 6, inDoubt: ["b"], after: 0, through: 61)

    private static let counted = CashCount([.twentyEuros: 7, .oneCent: 2]) ?? .empty

    private static let page = PrintPage(blocks: [
        .text("Hallo", style: PrintPage.Style(alignment: .centre, bold: true, large: false)),
        .row(left: "l", right: "r", style: PrintPage.Style()), .rule, .qr("q"), .feed(3),
    ])
}
