import Interface

/// What to do when the Kasse refuses: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
enum RegistersAdvice {
    static func words(_ failure: Registers.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault): field(fault.field)
        case .unknown(let unknown): .listOf(unknown.thing.rawValue)
        case .notAllowed: .whoSignsOn
        case .shiftInUse:
            Words("Ohne --id bekommt die Schicht einen neuen Namen.", "Without --id the shift gets a new name.")
        case .movementInUse:
            Words("Ohne --id bekommt die Bewegung einen neuen Namen.", "Without --id the movement gets a new name.")
        case .shiftEnded: .signOn
        case .alreadySignedOn(let error):
            Words(
                "Abmelden: zahlstelle shift end --shift \(error.shift). Beim Anmelden beenden: --end-other",
                "Sign off: zahlstelle shift end --shift \(error.shift). To end it while signing on: --end-other")
        case .registerTaken(let error):
            Words(
                "Wer dort sitzt, übergibt mit zahlstelle shift hand-over. Ist niemand mehr da: "
                    + "zahlstelle shift take-over \(error.register) --reason GRUND",
                "Whoever is there hands it over with zahlstelle shift hand-over. If nobody is: "
                    + "zahlstelle shift take-over \(error.register) --reason REASON")
        case .notPossible(let error): reason(error.why)
        case .notEnoughCash: .balance
        case .tooMuchCash: .withdraw
        case .journalUnavailable: nil
        }
    }

    private static func field(_ field: String) -> Words? {
        switch field {
        case "shift": .namesShift
        case "register": .namesRegister
        default: nil
        }
    }

    private static func reason(_ why: Registers.NotPossible.Why) -> Words? {
        switch why {
        case .notAtRegister, .nobodyToReplace:
            Words("Wechseln: zahlstelle shift switch KASSE", "Switch: zahlstelle shift switch REGISTER")
        case .notActive:
            Words(
                "Wieder einsetzen: zahlstelle clerk define HANDZEICHEN --active, oder zahlstelle register define KASSE --active",
                "Put back: zahlstelle clerk define SIGN --active, or zahlstelle register define REGISTER --active")
        case .rolesConflict:
            Words(
                "Die Rollen nennt zahlstelle clerk define mit --role, alle auf einmal.",
                "zahlstelle clerk define names the roles with --role, all of them at once.")
        case .sitsElsewhere:
            Words(
                "Die andere Person verlässt ihre Kasse: zahlstelle shift switch --none",
                "The other person leaves their register: zahlstelle shift switch --none")
        case .dayNotClosed:
            Words(
                "Abschließen: zahlstelle closing report, dann zahlstelle closing close --number NUMMER",
                "Close: zahlstelle closing report, then zahlstelle closing close --number NUMBER")
        case .notLent: .withdraw
        case .floatExceeded:
            Words(
                "Anderes Geld einlegen: zahlstelle cash deposit --amount BETRAG --reason WOHER",
                "Put other money in: zahlstelle cash deposit --amount AMOUNT --reason WHY")
        case .registerInUse:
            Words(
                "Wie die Kasse steht, zeigt: zahlstelle closing report --register KASSE",
                "How the register stands shows: zahlstelle closing report --register REGISTER")
        case .notFromHere, .alreadyThere, .training, .registerInTraining, .countsBlind, .ownRecord: nil
        }
    }
}
