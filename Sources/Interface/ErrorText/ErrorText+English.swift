internal import PayPoint

extension ErrorText {
    /// The same to whoever reads no German.
    static func english(_ error: PaymentError, _ wish: Wish = .other) -> String {
        switch error {
        case .invalidRequest(let fault): FaultText.english(fault)
        case .idInUse(let id): "The name of the payment \(id) is in use with other content"
        case .unknownPayment(let id): "There is no payment \(id)"
        case .unknownRegister(let register): "There is no register \(register)"
        case .unknownDevice(let device): "There is no device \(device)"
        case .wrongDevice(let device, let kind, let needed):
            "\(device) is a \(english(kind)), not a \(english(needed))"
        case .terminalBusy(let terminal, let payment):
            "The terminal \(terminal) works on the payment \(payment); wait for its end"
        case .terminalInDoubt(let terminal, let payment):
            "At the terminal \(terminal) the payment \(payment) is in doubt; "
                + (wish == .payment
                    ? "until it is clarified, pay in cash or at another terminal"
                    : "it has to be clarified, or somebody has to decide about it, first")
        case .terminalEndsDay(let terminal): "The terminal \(terminal) is closing its day; wait for the end of that"
        case .terminalInUpkeep(let terminal):
            "A technician is at work on the terminal \(terminal); wait until it is ready again"
        case .registerBusy(let register, let payment):
            "The card payment \(payment) is still running at register \(register), its money may still move: cancel it or "
                + "wait for its end, then take cash"
        case .notAtRegister(let register, let clerk, let why): english(why, register, clerk)
        case .releaseNeeded(_, let limit):
            "Above \(limit.english) this register gives nothing back without a release: cancel a sale as a whole and have the "
                + "supervisor release it; what was taken without a sale the main cash office pays back"
        case .notEnoughCash(let register, let balance):
            KasseErrorText.english(.notEnoughCash(register, balance: balance))
        case .tooMuchCash(let register, let most, let balance):
            KasseErrorText.english(.tooMuchCash(register, most: most, balance: balance))
        case .dayNotClosed(let register, let day): KasseErrorText.english(.dayNotClosed(register, day))
        case .notInDoubt(let id): "The payment \(id) is not in doubt"
        case .noSignatureToCheck(let id): "No signature is to be checked for the payment \(id)"
        case .signatureOpen(let terminal, let payment):
            "Before the day of the terminal \(terminal) is closed, the signature of the payment \(payment) has to be checked; if "
                + "it differs, reverse the payment before"
        case .notReversible(let id, let obstacle): "The payment \(id) cannot be taken back: \(english(obstacle))"
        case .belongsToSale(let id, let sale):
            "The payment \(id) belongs to the sale \(sale), and only the whole of it is taken back: cancel the sale"
        case .takeBackUnderWay(let id, let other):
            "The payment \(id) cannot be taken back: its take-back \(other) is still running or in doubt"
        case .noReceipt(let id): "There is no receipt of the payment \(id)"
        case .tooManyWatchers: "Too many programs watch; close some"
        case .printQueueFull(let printer): "Too many jobs wait at the printer \(printer)"
        case .journal(let failure): failure.english
        case .shuttingDown: "The daemon is stopping and takes nothing more"
        }
    }

    private static func english(_ kind: DeviceStatus.Kind) -> String {
        switch kind {
        case .terminal: "terminal"
        case .printer: "printer"
        case .drawer: "drawer"
        }
    }

    private static func english(_ obstacle: CounterObstacle, _ register: RegisterID, _ clerk: String) -> String {
        switch obstacle {
        case .registerInactive: KasseErrorText.english(.notActive(.register, register.text))
        case .noShift: "\(clerk) is not signed on at register \(register); sign on there first, then take money"
        case .training: KasseErrorText.english(.registerInTraining(register, isTraining: true))
        case .elsewhere:
            "\(clerk) is signed on at register \(register) as another user of this machine; take the money there, or sign on "
                + "again here"
        case .left: "\(clerk) does not work here any more and takes no money"
        case .notAllowed: "\(clerk) may not take money at register \(register)"
        case .notSignedOn: "\(clerk) is not signed on; sign on first, at whatever register"
        case .notSupervisor: "\(clerk) does not decide that at register \(register); a supervisor does"
        }
    }

    private static func english(_ obstacle: TakeBackObstacle) -> String {
        switch obstacle {
        case .notApproved: "it is not approved"
        case .notAPayment: "it is a take-back itself"
        case .alreadyTakenBack: "it was taken back already"
        case .amountTooLarge: "the amount does not fit what is left of it"
        case .notACardPayment: "it was not paid by card"
        case .receiptUnknown:
            "its receipt number at the terminal is not known; reverse it at the terminal itself, or refund it"
        case .dayEnded: "the terminal has closed its day since, so it can only be refunded"
        }
    }
}
