internal import PayPoint

extension OrgZahlstelleRegisters.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        func notPossible(_ why: OrgZahlstelleRegisters.NotPossible.Why) -> Self {
            .notPossible(.init(why: why, text: text, english: english))
        }
        switch error {
        case .invalid(let fault):
            self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text, english: english))
        case .unknown(.office, let name):
            self = .unknown(.init(thing: .office, name: name, text: text, english: english))
        case .unknown(.clerk, let name): self = .unknown(.init(thing: .clerk, name: name, text: text, english: english))
        case .unknown(.register, let name):
            self = .unknown(.init(thing: .register, name: name, text: text, english: english))
        case .unknown(.shift, let name): self = .unknown(.init(thing: .shift, name: name, text: text, english: english))
        case .notAllowed(let deed, let who):
            self = .notAllowed(.init(method: deed.rawValue, who: who, text: text, english: english))
        case .notFromHere: self = notPossible(.notFromHere)
        case .shiftInUse(let id): self = .shiftInUse(.init(shift: id.text, text: text, english: english))
        case .movementInUse(let id): self = .movementInUse(.init(movement: id.text, text: text, english: english))
        case .shiftEnded(let id): self = .shiftEnded(.init(shift: id.text, text: text, english: english))
        case .alreadySignedOn(let sign, let shift):
            self = .alreadySignedOn(.init(clerk: sign.text, shift: shift.text, text: text, english: english))
        case .notActive: self = notPossible(.notActive)
        case .registerTaken(let register, let clerk, let shift):
            self = .registerTaken(
                .init(register: register.text, clerk: clerk.text, shift: shift.text, text: text, english: english))
        case .nobodyToReplace: self = notPossible(.nobodyToReplace)
        case .notAtRegister: self = notPossible(.notAtRegister)
        case .alreadyAtRegister: self = notPossible(.alreadyThere)
        case .training: self = notPossible(.training)
        case .registerInTraining: self = notPossible(.registerInTraining)
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
        case .tooMuchCash(let register, let most, let balance):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance?.value, text: text, english: english))
        case .countsBlind: self = notPossible(.countsBlind)
        case .rolesConflict: self = notPossible(.rolesConflict)
        case .sitsElsewhere: self = notPossible(.sitsElsewhere)
        case .notLent: self = notPossible(.notLent)
        case .floatExceeded: self = notPossible(.floatExceeded)
        case .dayNotClosed: self = notPossible(.dayNotClosed)
        case .ownRecord: self = notPossible(.ownRecord)
        case .registerInUse: self = notPossible(.registerInUse)
        // Of sales, closings and what follows them nothing is asked here, so all that is left is the journal.
        default:
            self = .journalUnavailable(.init(text: text, english: english))
        }
    }
}
