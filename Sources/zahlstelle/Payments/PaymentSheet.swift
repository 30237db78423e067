import Interface
import PayPoint

/// One payment in full lines: what was asked for, what came of it, what is to be done.
struct PaymentSheet {
    let payment: WirePayment

    /// What a clerk needs when a payment has ended.
    func result(_ screen: Screen) -> [String] {
        lines(screen) { $0.addOutcome(payment) }
    }

    /// Everything there is.
    func everything(_ screen: Screen) -> [String] {
        lines(screen) { sheet in
            sheet.addRequest(payment)
            sheet.addOutcome(payment)
            sheet.addOrigin(payment)
        }
    }

    private func lines(_ screen: Screen, _ fill: (inout Sheet) -> Void) -> [String] {
        var sheet = Sheet()
        fill(&sheet)
        return [heading(screen)] + sheet.lines() + advice.map { screen.paint($0, .warning) }
    }

    private func heading(_ screen: Screen) -> String {
        let name = PrintableText.clean("\(payment.kind.german) \(payment.request.id)")
        return "\(name): \(screen.paint(payment.stateText, payment.state.colour))"
    }

    private var advice: [String] {
        var advice: [String] = []
        let id = payment.request.id
        if payment.state == .inDoubt {
            let danger = payment.kind == .payment ? "kassieren" : "auszahlen"
            advice.append("Nicht noch einmal \(danger), bevor am Terminal geprüft ist, ob gebucht wurde.")
            advice.append(
                payment.examination == nil
                    ? "Das Terminal wird weiter gefragt. Zusehen: zahlstelle watch \(id)"
                    : "Am Terminal nachsehen, dann entscheiden: zahlstelle resolve \(id) --help")
        }
        if payment.signature == .awaited {
            advice.append("Die Unterschrift einholen und vergleichen, dann: zahlstelle signature \(id) --help")
        }
        if payment.signature == .differs, payment.takenBack == 0 {
            advice.append("Die Unterschrift stimmt nicht. Stornieren: zahlstelle reverse \(id) --help")
        }
        if payment.state == .approved, payment.prints.isEmpty, payment.request.printer != nil {
            advice.append("Die Quittung wurde nicht mehr gedruckt. Drucken: zahlstelle reprint \(id) --help")
        }
        if payment.state == .approved, let print = payment.prints.first, print.outcome == .notPrinted {
            let command = "zahlstelle reprint \(payment.request.id) --printer \(print.printer)"
            advice.append("Das Geld ist gebucht, nur die Quittung fehlt. Zweitschrift drucken: \(command)")
        }
        return advice
    }
}
