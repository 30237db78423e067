import Interface
import PayPoint

/// One sale in full lines: what was sold, how it was paid, what is to be done.
struct SaleSheet {
    let sale: Sales.Sale
    /// Its card payments, as far as they are known.
    var payments: [WirePayment] = []

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        for line in sale.lines { sheet.add("Posten", line.german) }
        sheet.add("Summe", Cents(sale.total).german)
        sheet.addPaid(sale)
        for payment in payments where payment.isWorthSaying {
            sheet.add("Karte", "\(payment.request.id): \(payment.stateText)" + payment.reason)
        }
        sheet.add("Störung", sale.trouble)
        sheet.add("Quittung", sale.outcome == nil ? sale.receipt : nil)
        sheet.add("Beleg", sale.outcome == nil ? nil : sale.receipt)
        sheet.add("Stornobeleg", sale.cancellation)
        sheet.add("Bezahlt Beleg", sale.slip)
        sheet.add(sale.phase == .redeemed ? "Nachgezahlt" : "Wird bezahlt", sale.redemption)
        sheet.add("Druck", sale.print?.german)
        sheet.add("Freigabe", sale.release)
        sheet.add("Grund", sale.reason)
        sheet.add("Einzahler", sale.payer)
        sheet.add("Vermerk", sale.note)
        sheet.add("Kasse", sale.register)
        sheet.add("Handzeichen", sale.clerk)
        let advice = SaleAdvice(sale: sale, payments: payments).lines.map { screen.paint($0, .warning) }
        return [heading(screen)] + sheet.lines() + advice
    }

    private func heading(_ screen: Screen) -> String {
        let training = sale.training ? ", Übung" : ""
        return PrintableText.clean("Verkauf \(sale.id)") + ": " + screen.paint(sale.stateText, sale.colour) + training
    }
}

extension Sheet {
    fileprivate mutating func addPaid(_ sale: Sales.Sale) {
        let label = sale.phase == .cancelled ? "Zurück" : "Bezahlt"
        for paid in sale.paid {
            let name = paid.payment.map { ", \($0)" } ?? ""
            add(label, "\(Cents(paid.amount).german) \(paid.means.german)\(name)")
            guard sale.phase != .cancelled, let given = paid.given else { continue }
            add("Gegeben", Cents(given).german)
            add("Rückgeld", Cents(given).subtracting(Cents(paid.amount))?.german)
        }
        guard sale.phase == .open else { return }
        add("Noch offen", sale.rest.german)
    }
}

extension WirePayment {
    /// Beside an approval, which stands among what is paid.
    fileprivate var isWorthSaying: Bool { state != .approved || signature == .awaited || signature == .differs }

    fileprivate var reason: String {
        guard let text = refusal?.text ?? doubt?.text else { return "" }
        return " (\(text))"
    }
}
