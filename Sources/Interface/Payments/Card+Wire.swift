internal import PayPoint

extension OrgZahlstellePayments.Card {
    init(_ card: CardResult) {
        self.init(
            resultCode: card.resultCode.map(Int64.init), amount: card.amount?.value, terminalId: card.terminalID,
            traceNumber: card.traceNumber, receiptNumber: card.receiptNumber, date: card.date, time: card.time,
            cardName: card.cardName, cardType: card.cardType.map(Int64.init), lastFourDigits: card.lastFourDigits,
            cardSequence: card.cardSequence, contractNumber: card.contractNumber, authorisation: card.authorisation,
            application: card.application, entry: card.entry.map { Self.entry($0) },
            verification: card.verification.map { Self.verification($0) }, signatureRequired: card.signatureRequired,
            additionalText: card.additionalText)
    }

    private static func entry(_ entry: CardResult.Entry) -> Entry {
        switch entry {
        case .stripe: .stripe
        case .chip: .chip
        case .contactless: .contactless
        }
    }

    private static func verification(_ verification: CardResult.Verification) -> Verification {
        switch verification {
        case .none: .none
        case .signature: .signature
        case .pin: .pin
        case .pinAndSignature: .pinAndSignature
        }
    }
}

extension OrgZahlstellePayments.Refusal {
    init(_ refusal: Refusal) {
        let cause: Cause =
            switch refusal.cause {
            case .declined: .declined
            case .aborted: .aborted
            case .terminalNeedsAction: .terminalNeedsAction
            case .notPossible: .notPossible
            case .unreachable: .unreachable
            case .withdrawn: .withdrawn
            case .interrupted: .interrupted
            case .clarified: .clarified
            case .resolvedByPerson: .resolvedByPerson
            }
        self.init(
            cause: cause, code: refusal.code.map(Int64.init), text: refusal.text, terminalText: refusal.terminalText)
    }
}

extension OrgZahlstellePayments.Doubt {
    init(_ doubt: Doubt) {
        let cause: Cause =
            switch doubt.cause {
            case .linkLost: .linkLost
            case .noAcceptance: .noAcceptance
            case .noCompletion: .noCompletion
            case .protocolError: .protocolError
            case .interrupted: .interrupted
            }
        self.init(cause: cause, text: doubt.text)
    }
}

extension OrgZahlstellePayments.CancelAnswer {
    init(_ answer: CancelAnswer) {
        switch answer {
        case .withdrawn: self = .withdrawn
        case .accepted: self = .accepted
        case .refused: self = .refused
        case .noAnswer: self = .noAnswer
        case .notSupported: self = .notSupported
        case .tooLate: self = .tooLate
        case .inDoubt: self = .inDoubt
        case .alreadyEnded: self = .alreadyEnded
        case .alreadyAsked: self = .alreadyAsked
        }
    }
}
