internal import PayPoint

extension OrgZahlstelleSales.Sale {
    init(_ sale: Sale) {
        let state = sale.state
        self.init(
            id: state.sale.text, phase: .init(state.phase), register: state.register.text, clerk: state.clerk.text,
            training: state.isTraining, lines: sale.opened.lines.map { .init($0) }, total: state.total.value,
            payer: sale.opened.payer, note: sale.opened.note, paid: sale.tenders.map { .init($0) },
            payments: state.payments.map(\.text),
            receipt: state.receipt.map { ReceiptNumber(register: state.register, number: $0).description },
            cancellation: sale.cancellation?.description, reason: sale.reason,
            outcome: sale.deferral.map { .init($0.outcome) }, slip: state.slip?.text,
            redemption: state.redemption?.text, release: sale.release?.text, print: sale.paper.map { .init($0) },
            trouble: sale.trouble.map(KasseErrorText.german))
    }
}

extension Sale {
    fileprivate var tenders: [SaleTender] {
        switch ended {
        case .completed(let completed): completed.tenders
        case .cancelled(let cancelled): cancelled.tenders
        case .opened, .abandoned, .deferred, .released, .withdrawn, nil: paid
        }
    }

    /// Counted by the register that gave the money back.
    fileprivate var cancellation: ReceiptNumber? {
        if case .cancelled(let cancelled) = ended { cancelled.receipt } else { nil }
    }

    fileprivate var reason: String? {
        switch ended {
        case .abandoned(let abandoned): abandoned.reason
        case .cancelled(let cancelled): cancelled.reason
        case .withdrawn(let withdrawn): withdrawn.reason
        case .opened, .completed, .deferred, .released, nil: nil
        }
    }

    /// Until it is taken back whoever has, and then whoever had to.
    fileprivate var release: ClerkSign? {
        switch ended {
        case .cancelled(let cancelled): cancelled.release
        case .withdrawn(let withdrawn): withdrawn.release
        case .opened, .completed, .abandoned, .deferred, .released, nil: state.releases.first
        }
    }
}

extension OrgZahlstelleSales.Print {
    init(_ paper: SalePaper) {
        self.init(
            job: paper.job.number, printer: paper.printer.text, outcome: paper.outcome.map { .init($0) },
            trouble: paper.outcome?.trouble?.german)
    }
}

extension OrgZahlstelleSales.PrintOutcome {
    init(_ outcome: PrintOutcome) {
        switch outcome {
        case .printed: self = .printed
        case .notPrinted: self = .notPrinted
        case .unknown: self = .unknown
        }
    }
}

extension OrgZahlstelleSales.Line {
    init(_ line: SaleLine) {
        self.init(
            service: line.source.map { .init(id: $0.service.text, version: $0.version) }, text: line.text,
            quantity: line.quantity, unitPrice: line.unitPrice.value, tax: .init(line.tax), office: line.office?.text,
            assignment: line.assignment.map { .init($0) }, agency: line.isAgency, claim: line.claim.map { .init($0) })
    }
}

extension OrgZahlstelleSales.Assignment {
    init(_ assignment: AccountAssignment) {
        switch assignment {
        case .account(let product, let account, let costCentre):
            self.init(product: product, account: account, costCentre: costCentre)
        case .budgetItem(let item):
            self.init(budgetItem: item)
        }
    }
}

extension OrgZahlstelleSales.Paid {
    init(_ tender: SaleTender) {
        self.init(
            means: .init(tender.means), amount: tender.amount.value, payment: tender.payment?.text,
            given: tender.given?.value)
    }
}

extension OrgZahlstelleSales.Phase {
    init(_ phase: SaleState.Phase) {
        switch phase {
        case .open: self = .open
        case .completed: self = .completed
        case .abandoned: self = .abandoned
        case .deferred: self = .deferred
        case .cancelled: self = .cancelled
        case .redeemed: self = .redeemed
        case .withdrawn: self = .withdrawn
        }
    }
}

extension OrgZahlstelleSales.Means {
    init(_ means: PaymentMeans) {
        switch means {
        case .cash: self = .cash
        case .girocard: self = .girocard
        case .credit: self = .credit
        case .girogo: self = .girogo
        case .otherCard: self = .otherCard
        }
    }
}

extension OrgZahlstelleSales.Tax {
    init(_ tax: ValueAddedTax) {
        switch tax {
        case .notTaxable: self = .notTaxable
        case .standard19: self = .standard19
        case .reduced7: self = .reduced7
        case .exempt: self = .exempt
        }
    }

    var domain: ValueAddedTax {
        switch self {
        case .notTaxable: .notTaxable
        case .standard19: .standard19
        case .reduced7: .reduced7
        case .exempt: .exempt
        }
    }
}

extension OrgZahlstelleSales.Outcome {
    init(_ outcome: SaleDeferred.Outcome) {
        switch outcome {
        case .invoice: self = .invoice
        case .notice: self = .notice
        }
    }

    var domain: SaleDeferred.Outcome {
        switch self {
        case .invoice: .invoice
        case .notice: .notice
        }
    }
}
