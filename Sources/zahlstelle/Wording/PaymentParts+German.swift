import Interface

extension OrgZahlstellePayments.Kind {
    var german: String {
        switch self {
        case .payment: "Zahlung"
        case .reversal: "Storno"
        case .refund: "Erstattung"
        }
    }
}

extension WireTender {
    var german: String {
        switch kind {
        case .cash: "bar"
        case .card: "Karte an \(terminal ?? "?")"
        }
    }
}

extension OrgZahlstellePayments.Tax {
    var german: String? {
        switch self {
        case .notTaxable: nil
        case .standard19: "19 % USt."
        case .reduced7: "7 % USt."
        case .exempt: "steuerfrei"
        }
    }
}

extension OrgZahlstellePayments.Progress {
    /// Who has to do it, and what.
    var text: String {
        switch actor {
        case .customer: "Kunde: \(german)"
        case .clerk: "Kasse: \(german)"
        case .nobody: german
        }
    }
}

extension OrgZahlstellePayments.Remark {
    var german: String {
        switch self {
        case .amountDiffers: "das Terminal hat einen anderen Betrag gebucht, als verlangt war"
        case .amountMissing: "das Terminal hat keinen Betrag genannt"
        case .damagedResult: "ein Teil der Terminalmeldung war unlesbar"
        case .clarified: "nach einer Störung beim Terminal erfragt"
        case .resolvedByPerson: "nach einer Störung von Hand geklärt"
        }
    }
}

extension OrgZahlstellePayments.CancelAnswer {
    var german: String {
        switch self {
        case .withdrawn: "zurückgezogen, bevor das Terminal den Auftrag bekam"
        case .accepted: "das Terminal bricht ab"
        case .refused: "das Terminal bricht nicht mehr ab, die Zahlung läuft weiter"
        case .noAnswer: "das Terminal antwortet nicht, die Zahlung läuft weiter"
        case .notSupported: "dieses Terminal lässt sich von hier nicht anhalten; die Stopptaste am Terminal drücken"
        case .tooLate: "zu spät, das Terminal hat die Zahlung schon entschieden"
        case .inDoubt: "nichts mehr anzuhalten; was das Terminal getan hat, ist ungeklärt"
        case .alreadyEnded: "die Zahlung war schon beendet"
        case .alreadyAsked: "der Abbruch ist schon verlangt"
        }
    }
}
