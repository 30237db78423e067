internal import PayPoint

extension OrgZahlstellePayments.Examination {
    init(_ examination: Examination) {
        let verdict: Verdict =
            switch examination.verdict {
            case .booked: .booked
            case .notBooked: .notBooked
            case .declined: .declined
            case .undecided: .undecided
            }
        let basis: Basis? =
            switch examination.basis {
            case .reportedResult: .reportedResult
            case .earlierTransaction: .earlierTransaction
            case .request: .request
            case nil: nil
            }
        self.init(
            verdict: verdict, text: examination.text, answer: examination.answer.map { .init($0) }, basis: basis,
            compared: examination.compared.map { .init($0) }, agreed: examination.agreed.map { .init($0) },
            differed: examination.differed.map { .init($0) }, messages: examination.messages)
    }
}

extension OrgZahlstellePayments.Field {
    init(_ field: Examination.Field) {
        switch field {
        case .terminalID: self = .terminalId
        case .receiptNumber: self = .receiptNumber
        case .traceNumber: self = .traceNumber
        case .amount: self = .amount
        case .date: self = .date
        case .time: self = .time
        }
    }
}

extension OrgZahlstellePayments.Resolution {
    init(_ resolution: Resolution, by caller: Caller?) {
        let booked: Int64? =
            switch resolution.verdict {
            case .booked(let amount): amount.value
            case .notBooked: nil
            }
        self.init(
            booked: booked, clerk: resolution.clerk, reason: resolution.reason, user: Int64(caller?.user ?? 0))
    }
}

extension OrgZahlstellePayments.Signature {
    /// - Returns: `nil` where none is wanted.
    init?(of payment: Payment) {
        if let matches = payment.signatureMatches {
            self = matches ? .matches : .differs
        } else if payment.openSignature == .awaited {
            self = .awaited
        } else {
            return nil
        }
    }
}
