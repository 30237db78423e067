import Interface

/// What to do when the Kasse refuses: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
enum RegistersAdvice {
    static let namesShift =
        "Sie nennt --shift oder ZAHLSTELLE_SHIFT. \(signOn)"
    private static let signOn = "Anmelden: zahlstelle shift begin --clerk HANDZEICHEN --register KASSE"

    static func text(_ failure: Registers.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault): field(fault.field)
        case .unknown(let unknown): list(unknown.thing)
        case .shiftInUse: "Ohne --id bekommt die Schicht einen neuen Namen."
        case .movementInUse: "Ohne --id bekommt die Bewegung einen neuen Namen."
        case .shiftEnded: signOn
        case .alreadySignedOn(let error):
            "Abmelden: zahlstelle shift end --shift \(error.shift). Beim Anmelden beenden: --end-other"
        case .registerTaken(let error):
            "Wer dort sitzt, übergibt mit zahlstelle shift hand-over. Ist niemand mehr da: "
                + "zahlstelle shift take-over \(error.register) --reason GRUND"
        case .notPossible(let error): reason(error.why)
        case .tooMuchCash: "Abschöpfen: zahlstelle cash withdraw --amount BETRAG --reason WOFÜR"
        case .notAllowed, .notEnoughCash, .journalUnavailable: nil
        }
    }

    private static func field(_ field: String) -> String? {
        switch field {
        case "shift": namesShift
        case "register": "Die Kasse nennt --register; wer an einer sitzt, lässt es weg."
        default: nil
        }
    }

    private static func list(_ thing: Registers.Unknown.Thing) -> String {
        switch thing {
        case .office: "Alle Ämter zeigt: zahlstelle office list"
        case .clerk: "Alle Personen zeigt: zahlstelle clerk list"
        case .register: "Alle Kassen zeigt: zahlstelle register list"
        case .shift: "Alle offenen Schichten zeigt: zahlstelle shift list"
        }
    }

    private static func reason(_ why: Registers.NotPossible.Why) -> String? {
        switch why {
        case .notAtRegister, .nobodyToReplace: "Wechseln: zahlstelle shift switch KASSE"
        case .notActive:
            "Wieder einsetzen: zahlstelle clerk define HANDZEICHEN --active, oder zahlstelle register define KASSE --active"
        case .rolesConflict: "Die Rollen nennt zahlstelle clerk define mit --role, alle auf einmal."
        case .notFromHere, .alreadyThere, .training, .registerInTraining, .countsBlind: nil
        }
    }
}
