import PayPoint

/// Sales of all kinds over a year and some weeks, whose days go forward in the main and sometimes back.
struct RandomSales {
    let journal: any EventJournal

    static let firstDay = CivilDate(daysSince1970: 20_440)
    static let lastDay = firstDay.adding(days: 430)
    private static let registers: [RegisterID] = ["K1", "K2", "33"]
    private static let clerks: [ClerkSign] = ["KA", "CB", "mü"]
    /// An office may be called like a register, and a service like an office: their numbers must not be mixed up.
    private static let offices: [OfficeID?] = ["33", "36", nil]
    private static let services: [ServiceID?] = ["33", "ausweis", "kopie", nil]
    private static let assignments: [AccountAssignment?] = [
        .account(product: "122.33", account: "431100", costCentre: nil), .budgetItem("0200.1000"), nil,
    ]

    func make(_ count: Int, _ random: inout SplitMix) async throws {
        for number in 0..<count {
            var day = Self.firstDay.adding(days: Int64(number * 430 / count) + Int64.random(in: 0...2, using: &random))
            if Int.random(in: 0..<20, using: &random) == 0 {
                day = Self.firstDay.adding(days: Int64.random(in: 0...430, using: &random))
            }
            if Int.random(in: 0..<5, using: &random) == 0 {
                try await payment(number, day, &random)
            } else {
                try await sale(number, day, &random)
            }
        }
    }

    private func time(_ day: CivilDate, _ random: inout SplitMix) -> CivilTime {
        CivilTime(secondsSince1970: day.daysSince1970 * 86_400 + Int64.random(in: 0..<86_400, using: &random))
    }

    private func sale(_ number: Int, _ day: CivilDate, _ random: inout SplitMix) async throws {
        let id = SaleID(unchecked: "v\(number)")
        let register = Self.registers.randomElement(using: &random) ?? "K1"
        let clerk = Self.clerks.randomElement(using: &random) ?? "KA"
        let time = time(day, &random)
        var lines: [SaleLine] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let service = Self.services.randomElement(using: &random) ?? nil
            lines.append(
                SaleLine(
                    source: service.map { SaleLine.Source(service: $0, version: 1) }, text: "Posten",
                    quantity: Int64.random(in: 1...4, using: &random),
                    unitPrice: Cents(Int64.random(in: 0...5000, using: &random)),
                    office: Self.offices.randomElement(using: &random) ?? nil,
                    assignment: Self.assignments.randomElement(using: &random) ?? nil))
        }
        let isTraining = Int.random(in: 0..<15, using: &random) == 0
        let opened = SaleOpened(
            sale: id, register: register, clerk: clerk, shift: "s1", lines: lines, isTraining: isTraining, time: time)
        let total = opened.total ?? .zero
        var tenders: [SaleTender] = []
        var rest = total.value
        if rest > 1, Bool.random(using: &random) {
            let part = Int64.random(in: 1..<rest, using: &random)
            tenders.append(
                SaleTender(
                    means: Bool.random(using: &random) ? .girocard : .credit, amount: Cents(part), payment: "p"))
            rest -= part
        }
        // Sometimes more than it costs.
        if Int.random(in: 0..<8, using: &random) == 0 { rest += 100 }
        if rest > 0 { tenders.append(SaleTender(means: .cash, amount: Cents(rest))) }
        var events: [JournalEvent] = [
            .sale(.opened(opened)),
            .sale(.completed(SaleCompleted(sale: id, tenders: tenders, receipt: nil, time: time))),
        ]
        if Int.random(in: 0..<6, using: &random) == 0 {
            let later = self.time(day.adding(days: Int64.random(in: 0...40, using: &random)), &random)
            events.append(
                .sale(
                    .cancelled(
                        SaleCancelled(
                            sale: id, register: Self.registers.randomElement(using: &random) ?? "K1", reason: "Irrtum",
                            by: .clerk(sign: Self.clerks.randomElement(using: &random) ?? "KA", shift: "s1"),
                            release: nil, tenders: tenders, receipt: nil, time: later))))
        }
        try await journal.append(events)
    }

    /// Of a front end that knows no sales: some journals do not even have its hour.
    private func payment(_ number: Int, _ day: CivilDate, _ random: inout SplitMix) async throws {
        let id = PaymentID(unchecked: "z\(number)")
        let register = Self.registers.randomElement(using: &random) ?? "K1"
        let time: CivilTime? = Bool.random(using: &random) ? time(day, &random) : nil
        let amount = Cents(Int64.random(in: 1...9000, using: &random))
        let request = PaymentRequest(
            id: id, kind: .payment, amount: amount, tender: .cash(given: Cents(9000)), register: register, clerk: "33",
            lines: [PaymentLine(text: "Gebühr", unitPrice: amount)])
        try await journal.write { transaction in
            try transaction.append(
                .paymentRequested(PaymentRequested(request: request, caller: Samples.caller, day: day)))
            let receipt = try transaction.nextReceipt(of: register)
            try transaction.append(
                .paymentEnded(
                    PaymentEnded(payment: id, end: .approved(Approval(amount: amount, receipt: receipt)), time: time)))
        }
        guard Int.random(in: 0..<4, using: &random) == 0 else { return }
        let back = PaymentRequest(
            id: PaymentID(unchecked: "r\(number)"), kind: .refund(of: id), amount: amount,
            tender: .cash(given: .zero), register: register, clerk: "KA",
            lines: [PaymentLine(text: "Gebühr", unitPrice: amount)])
        try await journal.write { transaction in
            try transaction.append(
                .paymentRequested(PaymentRequested(request: back, caller: Samples.caller, day: day)))
            let receipt = try transaction.nextReceipt(of: register)
            try transaction.append(
                .paymentEnded(
                    PaymentEnded(
                        payment: back.id, end: .approved(Approval(amount: amount, receipt: receipt)), time: time)))
        }
    }
}
