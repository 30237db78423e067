internal import PayPoint

extension OrgZahlstellePayments.Payment {
    init(_ payment: Payment) {
        self.init(
            request: .init(payment.request), kind: .init(payment.request.kind),
            original: payment.request.kind.original?.text, sale: payment.request.sale?.text,
            callerUser: Int64(payment.caller.user),
            requestedAt: payment.requestedAt.iso8601, changedAt: payment.changedAt.iso8601, day: payment.day.iso8601,
            entry: payment.firstEntry, state: .init(payment.state), settled: payment.isSettled,
            booked: payment.approval?.amount.value, receiptNumber: payment.approval?.receipt?.description,
            change: payment.approval?.change?.value, card: payment.card.map { .init($0) },
            remarks: (payment.approval?.remarks ?? []).map { .init($0) }, refusal: payment.refusal.map { .init($0) },
            doubt: payment.doubt.map { .init($0) }, examination: payment.examination.map { .init($0) },
            resolution: payment.resolution.map { .init($0, by: payment.resolvedBy) }, signature: .init(of: payment),
            cancel: payment.cancel.map { .init($0) }, takenBack: payment.takenBack.value,
            takenBackBy: payment.takenBackBy.map(\.text), prints: payment.prints.map { .init($0) })
    }
}

extension OrgZahlstellePayments.Kind {
    init(_ kind: PaymentKind) {
        switch kind {
        case .payment: self = .payment
        case .reversal: self = .reversal
        case .refund: self = .refund
        }
    }
}

extension OrgZahlstellePayments.State {
    init(_ state: PaymentState) {
        switch state {
        case .requested: self = .requested
        case .sent: self = .sent
        case .running: self = .running
        case .resultHeld: self = .resultHeld
        case .approved: self = .approved
        case .declined: self = .declined
        case .cancelled: self = .cancelled
        case .notBooked: self = .notBooked
        case .inDoubt: self = .inDoubt
        }
    }

    var domain: PaymentState {
        switch self {
        case .requested: .requested
        case .sent: .sent
        case .running: .running
        case .resultHeld: .resultHeld
        case .approved: .approved
        case .declined: .declined
        case .cancelled: .cancelled
        case .notBooked: .notBooked
        case .inDoubt: .inDoubt
        }
    }
}

extension OrgZahlstellePayments.Remark {
    init(_ remark: ApprovalRemark) {
        switch remark {
        case .amountDiffers: self = .amountDiffers
        case .amountMissing: self = .amountMissing
        case .damagedResult: self = .damagedResult
        case .clarified: self = .clarified
        case .resolvedByPerson: self = .resolvedByPerson
        }
    }
}

extension OrgZahlstellePayments.Print {
    init(_ record: PrintRecord) {
        let outcome: Outcome? =
            switch record.outcome {
            case nil: nil
            case .printed: .printed
            case .notPrinted: .notPrinted
            case .unknown: .unknown
            }
        self.init(
            job: record.job.number, printer: record.printer.text, sent: record.isSent, outcome: outcome,
            trouble: record.outcome?.trouble?.german)
    }
}

extension OrgZahlstellePayments.Progress {
    init(_ progress: CardProgress) {
        let actor: Actor =
            switch progress.actor {
            case .customer: .customer
            case .clerk: .clerk
            case .nobody: .nobody
            }
        self.init(code: progress.code.map(Int64.init), german: progress.german, english: progress.english, actor: actor)
    }
}
