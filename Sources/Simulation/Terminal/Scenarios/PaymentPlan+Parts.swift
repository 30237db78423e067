/// The parts payments are made of.
extension PaymentPlan {
    var begin: [Step] { [.accept, .pause(pace.startMilliseconds), .show(.wait)] }

    func card(_ presentation: CardPresentation) -> [Step] {
        begin + [
            .show(.card), .awaitCard(presentation, after: pace.cardMilliseconds), .show(.wait),
            .pause(pace.readMilliseconds),
        ]
    }

    var chip: [Step] { card(.chip) }

    var askPIN: Step { .show(Display(code: 0x01, lines: ["PIN-Eingabe", "und OK"], minutes: 1)) }

    var wrongPIN: Display { Display(code: 0x15, lines: ["PIN falsch", "bitte wiederholen"]) }

    var pin: [Step] { [askPIN, .pause(pace.pinMilliseconds), .show(.wait)] }

    /// The bank is being asked.
    var online: [Step] { [.show(Display(code: 0x04, lines: ["Autorisierung läuft"])), .pause(pace.hostMilliseconds)] }

    /// The bank declines the first card, and the terminal asks for another one within the same order.
    ///
    /// - Parameter disaster: what happens right behind the result of the first.
    func refusedFirst(then disaster: [Step] = []) -> [Step] {
        chip + pin + online + [.fail(Failure(code: 0x05, text: "Zahlung abgelehnt"))] + disaster
            + [.show(.card), .awaitCard(.chip, after: pace.cardMilliseconds), .show(.wait)] + pin
    }

    /// - Parameter disaster: what happens right behind the result, before anybody can confirm it.
    func approval(
        amount: Int? = nil, tip: Int = 0, card: SimulatedCard = .girocard, presentation: CardPresentation = .chip,
        check: CardholderCheck = .onlinePIN, then disaster: Step? = nil
    ) -> [Step] {
        let approval = Approval(
            kind: .payment, amount: amount ?? self.amount, requestedAmount: self.amount, tip: tip, card: card,
            presentation: presentation, check: check)
        let remove = presentation == .chip ? [Step.show(.removeCard), .pause(pace.removeMilliseconds)] : []
        return online + [.authorise(approval)] + remove + [.offer(then: disaster)]
    }

    var settled: [Step] {
        printsLate
            ? [.pause(pace.settleMilliseconds), .complete(), .printReceipts(receipts)]
            : [.printReceipts(receipts), .pause(pace.settleMilliseconds), .complete()]
    }

    func failed(_ code: UInt8, _ text: String, shows status: UInt8) -> [Step] {
        [
            .show(Display(code: status, lines: [text])), .show(.removeCard), .pause(pace.removeMilliseconds),
            .fail(Failure(code: code, text: text)), .printFailure(Failure(code: code, text: text), receipts),
            .abort(code),
        ]
    }

    /// Refused because something else has to be done first.
    func locked(_ need: TerminalNeed) -> [Step] {
        [
            .accept, .show(.wait), .pause(pace.readMilliseconds),
            .fail(Failure(code: need.rawValue, text: need.text)), .abort(need.rawValue),
        ]
    }

    /// Ten per cent, at least one cent.
    var tip: Int { max(1, amount / 10) }
}

extension Display {
    static let wait = Display(code: 0x0E, lines: ["Bitte warten"])
    static let card = Display(code: 0x0A, lines: ["Karte einstecken", "oder vorhalten"])
    static let removeCard = Display(code: 0x0B, lines: ["Karte entnehmen"])
}

extension TerminalNeed {
    /// What the terminal says when it refuses a payment for it.
    var text: String {
        switch self {
        case .initialisation: "Initialisierung\ndurchführen"
        case .clock: "Datum/Uhrzeit\nfalsch"
        case .diagnosis: "Diagnose\ndurchführen"
        case .endOfDay: "Kassenschnitt\ndurchführen"
        }
    }
}

extension TerminalPace {
    func slowed(by factor: Int) -> TerminalPace {
        var pace = self
        for part in Self.parts { pace[keyPath: part] *= factor }
        return pace
    }

    private static var parts: [WritableKeyPath<TerminalPace, Int>] {
        [
            \.startMilliseconds, \.cardMilliseconds, \.readMilliseconds, \.pinMilliseconds, \.hostMilliseconds,
            \.removeMilliseconds, \.settleMilliseconds, \.printMilliseconds,
        ]
    }
}
