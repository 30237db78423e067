internal import PayPoint
internal import ZVT
internal import ZVTSession

extension CardOutcome {
    /// - Parameter order: what came to this.
    init(_ outcome: Outcome, of order: Order, charset: CharacterSet) {
        switch outcome {
        case .approved(let information, let remarks):
            self = CardOutcome(approved: information, of: order, remarks, charset: charset)
        case .declined(let decline):
            let result = decline.result.map { CardResult($0, charset: charset) }
            self = .declined(Refusal(decline, charset: charset), result)
        case .aborted(let decline):
            self = .cancelled(Refusal(decline, charset: charset))
        case .refused(let refusal):
            self = .notBooked(Refusal(refusal, charset: charset))
        case .inDoubt(let doubt), .interrupted(let doubt):
            self = .inDoubt(PayPoint.Doubt(doubt, about: order))
        case .notSent:
            self = .notBooked(Refusal(cause: .unreachable, text: "Das Terminal hat den Auftrag nicht bekommen"))
        case .completed:
            let text = "Das Terminal hat den Auftrag ohne Ergebnis beendet"
            self = .inDoubt(PayPoint.Doubt(cause: .protocolError, text: text))
        }
    }
}

extension CardOutcome {
    /// An approval in another currency is not simply money.
    private init(
        approved information: StatusInformation, of order: Order, _ remarks: [Remark], charset: CharacterSet
    ) {
        var card = CardResult(information, charset: charset)
        var kept: [ApprovalRemark] = []
        for remark in remarks {
            switch remark {
            case .currencyDiffers:
                self = .inDoubt(
                    PayPoint.Doubt(cause: .protocolError, text: "Das Terminal hat in fremder Währung gebucht"))
                return
            case .signatureRequired:
                card.signatureRequired = true
            case .amountDiffers: kept.append(.amountDiffers)
            case .amountMissing: kept.append(.amountMissing)
            case .damagedResult: kept.append(.damagedResult)
            }
        }
        self = .approved(card, remarks: kept)
    }
}

extension Refusal {
    init(_ decline: Decline, charset: CharacterSet) {
        let cause: Cause =
            switch decline.code.category {
            case .aborted: .aborted
            case .terminalAction: .terminalNeedsAction
            case .integration, .notPermitted: .notPossible
            case .success, .declined, .hardware, .other: .declined
            }
        self.init(
            cause: cause, code: decline.code.rawValue, text: decline.code.germanText,
            terminalText: TerminalWords.own(decline, in: charset))
    }

    init(_ refusal: CommandRefusal, charset: CharacterSet) {
        let cause: Cause = refusal.remedy == nil ? .notPossible : .terminalNeedsAction
        self.init(
            cause: cause, code: refusal.code.rawValue, text: refusal.code.germanText,
            terminalText: TerminalWords.own(refusal, in: charset))
    }

    init(_ rejection: OrderRejection) {
        switch rejection {
        case .noLink, .lineNotQuiet, .notRegistered:
            self.init(cause: .unreachable, text: "Das Terminal ist nicht angemeldet")
        case .busy, .storing:
            self.init(
                cause: .notPossible, text: "Das Terminal ist noch beschäftigt; bitte gleich noch einmal versuchen")
        case .invalid:
            self = .unfit
        }
    }

    static let withdrawn = Refusal(cause: .withdrawn, text: "Der Auftrag wurde nicht an das Terminal gegeben")

    /// A value that has no place in the terminal's fields.
    static let unfit = Refusal(cause: .notPossible, text: "Dieser Auftrag lässt sich dem Terminal nicht geben")
}

extension PayPoint.Doubt {
    /// - Parameter order: whose end is in doubt.
    init(_ doubt: ZVTSession.Doubt, about order: Order) {
        switch doubt.cause {
        case .linkLost, .lineFailed:
            self.init(
                cause: .linkLost, text: "Die Verbindung zum Terminal ist während \(order.germanGenitive) abgerissen")
        case .noAnswer:
            self.init(cause: .noAcceptance, text: "Das Terminal hat den Auftrag nicht bestätigt")
        case .noCompletion:
            self.init(cause: .noCompletion, text: "Das Terminal hat \(order.germanObject) nicht beendet")
        case .notStored:
            self.init(cause: .interrupted, text: "Das Ergebnis des Terminals konnte nicht gespeichert werden")
        case .approvalWithdrawn(let code):
            let text = "Das Terminal hat \(order.germanObject) erst genehmigt und dann abgebrochen (\(code.germanText))"
            self.init(cause: .protocolError, text: text)
        case .acknowledgedLate:
            let text =
                "Das Ergebnis wurde dem Terminal zu spät bestätigt; es kann \(order.germanObject) zurückgenommen haben"
            self.init(cause: .protocolError, text: text)
        case .notZVT, .incompleteMessage, .flooded, .completionWithoutResult, .abortWithoutReason, .unreadableResult:
            self.init(cause: .protocolError, text: "Das Terminal hat \(order.germanObject) widersprüchlich beendet")
        }
    }
}

extension CancelAnswer {
    init(_ answer: AbortAnswer) {
        switch answer {
        case .accepted, .direct: self = .accepted
        case .refused: self = .refused
        case .noAnswer: self = .noAnswer
        case .overtaken, .tooLate: self = .tooLate
        case .notSupported: self = .notSupported
        case .alreadyAsked: self = .alreadyAsked
        case .nothingToAbort: self = .alreadyEnded
        }
    }
}

extension CardProgress {
    /// The terminal's own words win over the table (PA00P015 ch. 3.2).
    init(_ status: IntermediateStatus, charset: CharacterSet) {
        let actor: Actor =
            switch status.actor {
            case .customer: .customer
            case .clerk: .clerk
            case .wait, .outcomeHint: .nobody
            }
        self.init(
            code: status.code, german: status.text(in: charset).map(CardNumber.masked) ?? status.germanText,
            english: status.englishText, actor: actor)
    }
}

extension CardOrder {
    /// - Returns: `nil` when a value does not fit the terminal's fields.
    var zvt: Order? {
        switch self {
        case .authorize(let amount): Int(exactly: amount.value).map { .authorize(AuthorizationOrder(amount: $0)) }
        case .refund(let amount): Int(exactly: amount.value).map { .refund(RefundOrder(amount: $0)) }
        case .reverse(let receipt, let amount):
            Int(receipt).map { .reverse(ReversalOrder(receiptNumber: $0, amount: Int(exactly: amount.value))) }
        }
    }
}
