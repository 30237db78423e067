import Interface

/// What is to be done about a payment: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
struct PaymentAdvice {
    /// Already reversed, and reversal not possible (PA00P015 ch. 10).
    private static let reversalRefused: [Int64] = [0xB4, 0xB5]
    private static let sign = "--clerk HANDZEICHEN"

    let payment: WirePayment

    private var id: String { payment.request.id }

    var lines: [String] { doubt + signature + reversal + receipt }

    private var doubt: [String] {
        guard payment.state == .inDoubt else { return [] }
        let danger = payment.kind == .payment ? "kassieren" : "auszahlen"
        let warning = "Nicht noch einmal \(danger), bevor am Terminal geprüft ist, ob gebucht wurde."
        guard payment.examination != nil else {
            return [warning, "Das Terminal wird weiter gefragt. Zusehen: zahlstelle watch \(id)"]
        }
        let why = "\(Self.sign) --reason 'WORAN ERKANNT'"
        return [
            warning, "Hat das Terminal gebucht: zahlstelle resolve \(id) --booked \(why)",
            "Hat es nicht gebucht: zahlstelle resolve \(id) --not-booked \(why)",
        ]
    }

    private var signature: [String] {
        switch payment.signature {
        case .awaited:
            [
                "Die Unterschrift einholen und vergleichen. Stimmt sie: zahlstelle signature \(id) --matches \(Self.sign)",
                "Stimmt sie nicht: zahlstelle signature \(id) --differs \(Self.sign)",
            ]
        case .differs where payment.takenBack == 0:
            [differing]
        case .differs, .matches, nil: []
        }
    }

    private var differing: String {
        guard let sale = payment.sale else {
            return "Die Unterschrift stimmt nicht. Stornieren: zahlstelle reverse \(id) \(Self.sign)"
        }
        return "Die Unterschrift stimmt nicht. Die Zahlung gehört zu einem Verkauf, und der wird als Ganzes storniert: "
            + "zahlstelle sale cancel \(sale) --reason 'Unterschrift stimmt nicht'"
    }

    private var reversal: [String] {
        guard payment.kind == .reversal, let original = payment.original, let code = payment.refusal?.code,
            Self.reversalRefused.contains(code)
        else { return [] }
        return [
            "Hat das Terminal inzwischen Kassenschnitt gemacht, geht nur noch eine Erstattung: "
                + "zahlstelle refund \(original) \(Self.sign)"
        ]
    }

    /// Nothing where some paper came out, or may still come.
    private var receipt: [String] {
        guard payment.state == .approved else { return [] }
        guard let first = payment.prints.first else {
            return payment.request.printer.map {
                ["Die Quittung wurde nicht mehr gedruckt. Drucken: \(reprint(at: $0))"]
            } ?? []
        }
        let outcomes = payment.prints.map(\.outcome)
        guard !outcomes.contains(nil), !outcomes.contains(.printed) else { return [] }
        if let unclear = payment.prints.last(where: { $0.outcome == .unknown }) {
            return ["Das Geld ist gebucht. Das Papier ansehen; fehlt die Quittung: \(reprint(at: unclear.printer))"]
        }
        return ["Das Geld ist gebucht, nur die Quittung fehlt. Zweitschrift drucken: \(reprint(at: first.printer))"]
    }

    private func reprint(at printer: String) -> String { "zahlstelle reprint \(id) --printer \(printer)" }
}
