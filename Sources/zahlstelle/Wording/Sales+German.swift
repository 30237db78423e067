import Interface
import PayPoint

extension Sales.Sale {
    /// What is paid of it.
    var paidSum: Cents { paid.reduce(.zero) { $0.adding(Cents($1.amount)) ?? $0 } }

    /// What it lacks; below zero where a terminal booked too much.
    var rest: Cents { Cents(total).subtracting(paidSum) ?? .zero }

    var stateText: String {
        switch phase {
        case .open: paid.isEmpty ? "offen" : "offen, zum Teil bezahlt"
        case .completed: "bezahlt"
        case .abandoned: "aufgegeben"
        case .deferred: outcome == .notice ? "nicht zahlbar, Bescheid folgt" : "auf Rechnung"
        case .cancelled: "storniert"
        case .redeemed: "Rechnungsbeleg, an der Kasse nachgezahlt"
        case .withdrawn: "zurückgenommen, nichts mehr zu zahlen"
        }
    }

    var colour: Screen.Colour? {
        switch phase {
        case .open: .warning
        case .completed: .good
        case .abandoned, .deferred, .cancelled, .redeemed, .withdrawn: nil
        }
    }
}

extension Sales.Line {
    var german: String {
        let price = Cents(unitPrice)
        var german = text
        if quantity != 1 { german += ", \(quantity) × \(price.germanNumber)" }
        german += ": \((price.times(quantity) ?? price).german)"
        if let claim { german += ", fällig am \(DayText.german(claim.item.due))" + claim.rest }
        return german + (tax.german.map { " (\($0))" } ?? "")
    }
}

extension Sales.Claim {
    /// ", es bleiben 106,00 EUR offen", as far as the finance system has told.
    fileprivate var rest: String {
        let open = left.reduce(Cents.zero) { $0.adding(Cents($1.amount)) ?? $0 }
        return open == .zero ? "" : ", es bleiben \(open.german) offen"
    }
}

extension Sales.Tax {
    fileprivate var german: String? { OrgZahlstellePayments.Tax(rawValue: rawValue)?.german }
}

extension Sales.Means {
    var german: String { PaymentMeans(rawValue: rawValue)?.german ?? rawValue }
}
