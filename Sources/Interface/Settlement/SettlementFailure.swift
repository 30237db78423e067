internal import PayPoint

extension OrgZahlstelleSettlement.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch error {
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
        case .settlement(let obstacle): self.init(obstacle, text, english)
        default:
            switch KasseRefusal(error) {
            case .invalid(let fault):
                self = .invalidRequest(
                    .init(field: fault.field, rule: fault.rule.english, text: text, english: english))
            case .unknown(let thing, let name):
                self = .unknown(.init(thing: thing.rawValue, name: name, text: text, english: english))
            case .notAllowed(let deed, let who):
                self = .notAllowed(.init(method: deed.rawValue, who: who, text: text, english: english))
            case .notPossible(let why): self = .notPossible(.init(why: why, text: text, english: english))
            case .journal: self = .journalUnavailable(.init(text: text, english: english))
            }
        }
    }

    private init(_ obstacle: SettlementObstacle, _ text: String, _ english: String) {
        switch obstacle {
        case .deliveryInUse(let id): self = .inUse(.init(name: id.text, text: text, english: english))
        case .runInUse(let number): self = .inUse(.init(name: "\(number)", text: text, english: english))
        case .notWithdrawn(let register, let available):
            self = .notEnoughCash(
                .init(register: register.text, balance: available.value, text: text, english: english))
        case .planMissing: self = .planMissing(.init(text: text, english: english))
        case .nothingToSettle: self = .nothingToSettle(.init(text: text, english: english))
        case .unwritable(let profile, let closing, _):
            self = .notWritable(
                .init(
                    profile: profile, register: closing.register.text, number: closing.number, text: text,
                    english: english))
        case .deliveryAcknowledged, .ownDelivery, .handOverStands, .settledMeanwhile:
            self = .notPossible(.init(why: obstacle.why, text: text, english: english))
        }
    }
}
