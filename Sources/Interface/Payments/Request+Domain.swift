internal import PayPoint

extension OrgZahlstellePayments.Request {
    func domain() throws -> PaymentRequest {
        PaymentRequest(
            id: try Wire.payment(id, field: "id"), amount: Cents(amount), tender: try tender.domain(),
            register: try Wire.register(register, field: "register"), clerk: clerk, lines: lines.map { $0.domain() },
            payer: payer, kassenzeichen: kassenzeichen,
            printer: try printer.map { try Wire.device($0, field: "printer") })
    }

    init(_ request: PaymentRequest) {
        self.init(
            id: request.id.text, amount: request.amount.value, tender: .init(request.tender),
            register: request.register.text, clerk: request.clerk, lines: request.lines.map { .init($0) },
            payer: request.payer, kassenzeichen: request.kassenzeichen, printer: request.printer?.text)
    }
}

extension OrgZahlstellePayments.Tender {
    func domain() throws(PaymentError) -> Tender {
        switch kind {
        case .cash:
            guard terminal == nil else {
                throw .invalidRequest(RequestFault(field: "tender.terminal", rule: .absentForCash))
            }
            return .cash(given: Cents(given ?? 0))
        case .card:
            guard given == nil else {
                throw .invalidRequest(RequestFault(field: "tender.given", rule: .absentForCard))
            }
            guard let terminal else {
                throw .invalidRequest(RequestFault(field: "tender.terminal", rule: .terminal))
            }
            return .card(terminal: try Wire.device(terminal, field: "tender.terminal"))
        }
    }

    init(_ tender: Tender) {
        switch tender {
        case .cash(let given): self.init(kind: .cash, given: given.value)
        case .card(let terminal): self.init(kind: .card, terminal: terminal.text)
        }
    }
}

extension OrgZahlstellePayments.Line {
    func domain() -> PaymentLine {
        PaymentLine(text: text, quantity: quantity, unitPrice: Cents(unitPrice), tax: tax.domain)
    }

    init(_ line: PaymentLine) {
        self.init(text: line.text, quantity: line.quantity, unitPrice: line.unitPrice.value, tax: .init(line.tax))
    }
}

extension OrgZahlstellePayments.Tax {
    var domain: ValueAddedTax {
        switch self {
        case .notTaxable: .notTaxable
        case .standard19: .standard19
        case .reduced7: .reduced7
        case .exempt: .exempt
        }
    }

    init(_ tax: ValueAddedTax) {
        switch tax {
        case .notTaxable: self = .notTaxable
        case .standard19: self = .standard19
        case .reduced7: self = .reduced7
        case .exempt: self = .exempt
        }
    }
}

extension OrgZahlstellePayments.List.Parameters {
    func filter() throws(PaymentError) -> PaymentFilter {
        var filter = PaymentFilter(states: states?.map(\.domain), beforeEntry: before)
        if let day {
            guard let date = CivilDate(iso8601: day) else {
                throw .invalidRequest(RequestFault(field: "day", rule: .date))
            }
            filter.day = date
        }
        if let register { filter.register = try Wire.register(register, field: "register") }
        filter.hasOpenSignature = openSignature ?? false
        if let limit {
            let limits = 1...Int64(PaymentFilter.largestLimit)
            guard limits.contains(limit) else {
                throw .invalidRequest(RequestFault(field: "limit", rule: .number(limits)))
            }
            filter.limit = Int(limit)
        }
        return filter
    }
}
