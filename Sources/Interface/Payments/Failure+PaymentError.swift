internal import PayPoint

extension OrgZahlstellePayments.Failure {
    init(_ error: PaymentError, _ wish: ErrorText.Wish = .other) {
        let text = ErrorText.german(error, wish)
        let english = ErrorText.english(error, wish)
        switch error {
        case .invalidRequest(let fault):
            self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text, english: english))
        case .idInUse(let id): self = .idInUse(.init(id: id.text, text: text, english: english))
        case .unknownPayment(let id), .noReceipt(let id):
            self = .unknownPayment(.init(id: id.text, text: text, english: english))
        case .unknownRegister(let register):
            self = .unknownRegister(.init(register: register.text, text: text, english: english))
        case .unknownDevice(let device), .wrongDevice(let device, _, _), .printQueueFull(let device):
            self = .unknownDevice(.init(device: device.text, text: text, english: english))
        case .terminalBusy(let terminal, let payment):
            self = .terminalBusy(.init(terminal: terminal.text, payment: payment.text, text: text, english: english))
        case .terminalInDoubt(let terminal, let payment):
            self = .terminalInDoubt(.init(terminal: terminal.text, payment: payment.text, text: text, english: english))
        // Only an end-of-day is refused for it, and that is asked for elsewhere.
        case .signatureOpen(_, let payment):
            self = .noSignatureToCheck(.init(id: payment.text, text: text, english: english))
        case .terminalEndsDay(let terminal):
            self = .terminalEndsDay(.init(terminal: terminal.text, text: text, english: english))
        case .terminalInUpkeep(let terminal):
            self = .terminalInUpkeep(.init(terminal: terminal.text, text: text, english: english))
        case .registerBusy(let register, let payment):
            self = .registerBusy(.init(register: register.text, payment: payment.text, text: text, english: english))
        case .notAtRegister(let register, let clerk, let why):
            self = .notAtRegister(
                .init(register: register.text, clerk: clerk, why: .init(why), text: text, english: english))
        case .releaseNeeded(let id, let limit):
            self = .releaseNeeded(.init(id: id.text, limit: limit.value, text: text, english: english))
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
        case .tooMuchCash(let register, let most, let balance):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance?.value, text: text, english: english))
        case .dayNotClosed(let register, let day):
            self = .dayNotClosed(.init(register: register.text, day: day.iso8601, text: text, english: english))
        case .notInDoubt(let id): self = .notInDoubt(.init(id: id.text, text: text, english: english))
        case .noSignatureToCheck(let id): self = .noSignatureToCheck(.init(id: id.text, text: text, english: english))
        case .notReversible(let id, let obstacle):
            self = .notReversible(.init(id: id.text, obstacle: .init(obstacle), text: text, english: english))
        case .belongsToSale(let id, _):
            self = .notReversible(.init(id: id.text, obstacle: .belongsToSale, text: text, english: english))
        case .takeBackUnderWay(let id, _):
            self = .notReversible(.init(id: id.text, obstacle: .underWay, text: text, english: english))
        case .tooManyWatchers: self = .tooManyWatchers(.init(text: text, english: english))
        case .journal: self = .journalUnavailable(.init(text: text, english: english))
        case .shuttingDown: self = .shuttingDown(.init(text: text, english: english))
        }
    }
}

extension OrgZahlstellePayments.NotAtRegister.Why {
    init(_ obstacle: CounterObstacle) {
        switch obstacle {
        case .registerInactive: self = .registerInactive
        case .noShift: self = .noShift
        case .training: self = .training
        case .elsewhere: self = .elsewhere
        case .left: self = .left
        case .notAllowed: self = .notAllowed
        case .notSignedOn: self = .notSignedOn
        case .notSupervisor: self = .notSupervisor
        }
    }
}

extension OrgZahlstellePayments.NotReversible.Obstacle {
    init(_ obstacle: TakeBackObstacle) {
        switch obstacle {
        case .notApproved: self = .notApproved
        case .notAPayment: self = .notAPayment
        case .alreadyTakenBack: self = .alreadyTakenBack
        case .amountTooLarge: self = .amountTooLarge
        case .notACardPayment: self = .notACardPayment
        case .dayEnded: self = .dayEnded
        case .receiptUnknown: self = .receiptUnknown
        }
    }
}
