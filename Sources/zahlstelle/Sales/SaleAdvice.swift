import Interface
import PayPoint

/// What is to be done about a sale: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
struct SaleAdvice {
    private static let sign = "--clerk HANDZEICHEN"

    let sale: Sales.Sale
    let payments: [WirePayment]

    private var id: String { sale.id }

    var lines: [String] { signatures + open + paper }

    /// Whoever has paid leaves with a receipt.
    private var paper: [String] {
        guard let print = sale.print else { return [] }
        switch print.outcome {
        case .notPrinted, .unknown:
            return ["Zweitschrift drucken: zahlstelle sale reprint \(id) --printer \(print.printer)"]
        case .printed, nil: return []
        }
    }

    private var signatures: [String] {
        payments.filter { $0.takenBack == 0 }.flatMap { payment -> [String] in
            switch payment.signature {
            case .awaited: PaymentAdvice(payment: payment).lines
            case .differs:
                sale.phase == .completed
                    ? ["Die Unterschrift stimmt nicht. Stornieren: zahlstelle sale cancel \(id) --reason GRUND"] : []
            case .matches, nil: []
            }
        }
    }

    private var open: [String] {
        guard sale.phase == .open else { return [] }
        if let doubtful = payments.last(where: { $0.state == .inDoubt }) {
            return PaymentAdvice(payment: doubtful).lines
        }
        guard sale.rest.value > 0 else { return ["Alles ist bezahlt. Abschließen: zahlstelle sale pay \(id)"] }
        let pay = "Weiter kassieren: zahlstelle sale pay \(id) --card TERMINAL, oder --cash GEGEBEN"
        guard sale.paid.isEmpty else { return [pay] }
        let giveUp = [pay, "Aufgeben: zahlstelle sale abandon \(id) --reason GRUND"]
        // The slip that it pays stays good by itself.
        guard sale.slip == nil else { return giveUp }
        return giveUp + [
            "Nicht hier bezahlt: zahlstelle sale defer \(id) --outcome invoice, oder notice für einen Bescheid"
        ]
    }
}
