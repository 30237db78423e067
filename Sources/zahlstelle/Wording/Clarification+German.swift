import Interface
import PayPoint

extension OrgZahlstellePayments.Examination {
    /// What was compared: "stimmen überein: Beleg, Trace; weichen ab: Betrag".
    var comparison: String? {
        let parts = [
            agreed.isEmpty ? nil : "gleich: " + agreed.map(\.german).joined(separator: ", "),
            differed.isEmpty ? nil : "verschieden: " + differed.map(\.german).joined(separator: ", "),
        ].compactMap { $0 }
        guard let basis, !parts.isEmpty else { return nil }
        return "\(basis.german): \(parts.joined(separator: "; "))"
    }
}

extension OrgZahlstellePayments.Field {
    var german: String {
        switch self {
        case .terminalId: "Terminal-Nr."
        case .receiptNumber: "Beleg-Nr."
        case .traceNumber: "Trace-Nr."
        case .amount: "Betrag"
        case .date: "Datum"
        case .time: "Uhrzeit"
        }
    }
}

extension OrgZahlstellePayments.Examination.Basis {
    var german: String {
        switch self {
        case .reportedResult: "verglichen mit dem vor der Störung gemeldeten Ergebnis"
        case .earlierTransaction: "verglichen mit der zuletzt bekannten Buchung"
        case .request: "verglichen mit der Anforderung"
        }
    }
}

extension OrgZahlstellePayments.Resolution {
    var german: String {
        let verdict = booked.map { "gebucht über \(Cents($0).german)" } ?? "nicht gebucht"
        return "\(verdict), entschieden von \(clerk) (uid \(user)): \(reason)"
    }
}

extension OrgZahlstellePayments.Signature {
    var german: String {
        switch self {
        case .awaited: "noch zu prüfen"
        case .matches: "stimmt"
        case .differs: "stimmt nicht"
        }
    }
}
