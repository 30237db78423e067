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

extension ValueAddedTax {
    /// Stands behind the amount of a line, and before the tax that the lines of this mark contain.
    var receiptMark: String {
        switch self {
        case .notTaxable: ""
        case .standard19: " A"
        case .reduced7: " B"
        case .exempt: " C"
        }
    }
}
