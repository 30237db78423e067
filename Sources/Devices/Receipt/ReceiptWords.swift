internal import PayPoint

extension PaymentKind {
    var receiptTitle: String {
        switch self {
        case .payment: "Quittung"
        case .reversal: "Stornobeleg"
        case .refund: "Erstattung"
        }
    }

    var sumLabel: String {
        switch self {
        case .payment: "Summe"
        case .reversal, .refund: "Zurückgezahlt"
        }
    }
}
