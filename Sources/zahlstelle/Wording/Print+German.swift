import Interface

extension OrgZahlstellePayments.Print {
    /// "p1: gedruckt"
    var german: String {
        let state =
            switch outcome {
            case .printed: "gedruckt"
            case .notPrinted: "nicht gedruckt"
            case .unknown: "unklar, ob gedruckt; bitte das Papier ansehen"
            case nil: sent ? "wird gedruckt" : "wartet auf den Drucker"
            }
        return "\(printer): \(state)" + (trouble.map { " (\($0))" } ?? "")
    }
}

extension Sales.Print {
    /// "p1: gedruckt"
    var german: String {
        let state = outcome.flatMap { OrgZahlstellePrinter.Outcome(rawValue: $0.rawValue) }?.german
        return "\(printer): \(state ?? "wartet auf den Drucker")" + (trouble.map { " (\($0))" } ?? "")
    }
}

extension OrgZahlstellePrinter.Outcome {
    var german: String {
        switch self {
        case .printed: "gedruckt"
        case .notPrinted: "nicht gedruckt"
        case .unknown: "unklar, ob gedruckt; bitte das Papier ansehen"
        }
    }

    var exitStatus: ExitStatus {
        switch self {
        case .printed: .done
        case .notPrinted, .unknown: .notDone
        }
    }
}
