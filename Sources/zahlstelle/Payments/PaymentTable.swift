import Interface
import PayPoint

/// Payments as rows.
enum PaymentTable {
    static func lines(_ payments: [WirePayment], _ paint: Paint) -> [String] {
        guard !payments.isEmpty else { return ["Keine Zahlungen."] }
        var table = TextTable(
            .init(title: "Zeit"), .init(title: "Zahlung"), .init(title: "Kasse"), .init(title: "Art"),
            .init(title: "Mittel"), .init(title: "Betrag EUR", isNumber: true), .init(title: "Stand"),
            .init(title: "Quittung"))
        for payment in payments {
            table.add(
                .init(MomentText.german(payment.requestedAt)), .init(payment.request.id),
                .init(payment.request.register), .init(payment.kind.german), .init(payment.request.tender.german),
                .init(Cents(payment.booked ?? payment.request.amount).germanNumber),
                .init(payment.state.german, payment.state.colour), .init(payment.receiptNumber ?? "-"))
        }
        return table.lines(paint)
    }
}
