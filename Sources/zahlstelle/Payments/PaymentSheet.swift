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
        let advice = PaymentAdvice(payment: payment).lines.map { screen.paint($0, .warning) }
        return [heading(screen)] + sheet.lines() + advice
    }

    private func heading(_ screen: Screen) -> String {
        let name = PrintableText.clean("\(payment.kind.german) \(payment.request.id)")
        return "\(name): \(screen.paint(payment.stateText, payment.state.colour))"
    }
}
