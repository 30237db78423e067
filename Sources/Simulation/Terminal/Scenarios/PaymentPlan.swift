/// The steps of a payment by scenario.
struct PaymentPlan {
    let scenario: Scenario
    /// Cents the cash register asks for.
    let amount: Int
    let pace: TerminalPace
    /// What the command asks for in place of the registration.
    let receipts: ReceiptParameter?
    /// The completion comes before the receipts.
    let printsLate: Bool

    init(
        _ scenario: Scenario, amount: Int, pace: TerminalPace, receipts: ReceiptParameter? = nil,
        printsLate: Bool = false
    ) {
        self.scenario = scenario
        self.amount = amount
        self.receipts = receipts
        self.printsLate = printsLate
        self.pace = scenario == .slow ? pace.slowed(by: 4) : pace
    }

    var steps: [Step] {
        switch scenario {
        case .approved, .slow: chip + pin + approval() + settled
        case .creditCard: chip + pin + approval(card: .visa) + settled
        case .contactless:
            card(.contactless) + approval(presentation: .contactless, check: .none) + settled
        case .declined: chip + pin + online + failed(0x05, "Zahlung abgelehnt", shows: 0x1D)
        case .customerAbort:
            chip + [askPIN, .pause(pace.pinMilliseconds)] + Plan.cancelled("Abbruch durch Kunde", receipts: receipts)
        case .pinRetry:
            chip + pin + online + [.fail(Failure(code: 0x37, text: "PIN falsch")), .show(wrongPIN)] + pin
                + approval() + settled
        case .pinBlocked:
            chip + pin + online + [.fail(Failure(code: 0x37, text: "PIN falsch")), .show(wrongPIN)] + pin + online
                + [.fail(Failure(code: 0x37, text: "PIN falsch")), .show(wrongPIN)] + pin + online
                + failed(0x37, "PIN zu oft falsch", shows: 0x18)
        case .secondCard: refusedFirst() + approval(card: .visa) + settled
        case .longPIN: chip + [askPIN, .pause(pace.longPINMilliseconds), .show(.wait)] + approval() + settled
        case .signature: chip + approval(check: .signature) + settled
        case .tip: chip + pin + approval(amount: amount + tip, tip: tip) + settled
        case .partialAmount: chip + pin + approval(amount: amount / 2) + settled
        case .cardUnreadable: chip + failed(0x64, "Karte nicht lesbar", shows: 0x0C)
        case .noCard: begin + [.show(.card), .awaitCard(.chip, after: nil)]
        case .networkDown: chip + pin + online + failed(0x9B, "Keine Verbindung", shows: 0x12)
        case .endOfDayRequired: [.perform(.need(.endOfDay))] + locked(.endOfDay)
        case .initialisationRequired: [.perform(.need(.initialisation))] + locked(.initialisation)
        case .busy: [.refuse(0x9C)]
        case .refused: [.refuse(0x83)]
        case .silent: [.accept, .fallSilent]
        case .hangUpBeforeResult: chip + pin + [.hangUp] + approval() + settled
        case .hangUpAfterResult: chip + pin + approval(then: .hangUp) + settled
        case .hangUpAfterRefusal: refusedFirst(then: [.hangUp]) + approval(card: .visa) + settled
        case .bareCompletion: chip + pin + online + [.complete()]
        case .reboot: chip + pin + [.reboot(pace.rebootMilliseconds)]
        case .rebootAfterResult: chip + pin + approval(then: .reboot(pace.rebootMilliseconds))
        }
    }
}
