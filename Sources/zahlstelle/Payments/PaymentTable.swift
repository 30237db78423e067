import Interface
import PayPoint

/// Payments as rows.
enum PaymentTable {
    static func lines(_ payments: [WirePayment], _ screen: Screen) -> [String] {
        guard !payments.isEmpty else { return ["Keine Zahlungen."] }
        var table = TextTable(
            .init(title: "Zeit"), .init(title: "Zahlung"), .init(title: "Kasse"), .init(title: "Art"),
            .init(title: "Mittel"), .init(title: "Betrag EUR", isNumber: true), .init(title: "Stand"),
            .init(title: "Quittung"))
        for payment in payments {
            table.add(
                .init(MomentText.german(payment.requestedAt)), .init(payment.request.id),
                .init(payment.request.register), .init(payment.kind.german), .init(payment.request.tender.german),
                .init(amount(payment).germanNumber),
                .init(payment.stateText, payment.state.colour), .init(payment.receiptNumber ?? "-"))
        }
        return table.lines(screen)
    }

    /// What goes out is negative, so that a column adds up.
    private static func amount(_ payment: WirePayment) -> Cents {
        let amount = payment.booked ?? payment.request.amount
        return Cents(payment.kind == .payment ? amount : -amount)
    }
}
