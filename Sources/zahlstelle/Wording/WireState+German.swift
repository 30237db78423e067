import Interface

extension WireState {
    var german: String {
        switch self {
        case .requested: "angenommen"
        case .sent: "geht an das Terminal"
        case .running: "am Terminal"
        case .resultHeld: "Ergebnis liegt vor"
        case .approved: "genehmigt"
        case .declined: "abgelehnt"
        case .cancelled: "abgebrochen"
        case .notBooked: "nicht gebucht"
        case .inDoubt: "ungeklärt"
        }
    }

    var colour: Screen.Colour? {
        switch self {
        case .requested, .sent, .running, .resultHeld: nil
        case .approved: .good
        case .declined, .cancelled, .notBooked: .bad
        case .inDoubt: .warning
        }
    }

    /// How a command that waited for the payment exits.
    var exitStatus: ExitStatus {
        switch self {
        case .requested, .sent, .running, .resultHeld: .unsettled
        case .approved: .done
        case .declined: .declined
        case .cancelled: .cancelled
        case .notBooked: .notBooked
        case .inDoubt: .inDoubt
        }
    }

    /// Not ended: what `status` shows.
    static let open: [WireState] = [.requested, .sent, .running, .resultHeld, .inDoubt]
}

extension WirePayment {
    /// In cash nobody approves anything; a signature may have still to be looked after.
    var stateText: String {
        if signature == .awaited { return "\(state.german), Unterschrift zu prüfen" }
        if signature == .differs, takenBack == 0 { return "\(state.german), Unterschrift stimmt nicht" }
        guard state == .approved, request.tender.kind == .cash else { return state.german }
        return kind == .payment ? "bezahlt" : "ausgezahlt"
    }
}
