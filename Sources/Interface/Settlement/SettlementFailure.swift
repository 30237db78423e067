internal import PayPoint

extension OrgZahlstelleSettlement.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        switch error {
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text))
        case .settlement(let obstacle): self.init(obstacle, text)
        default:
            switch KasseRefusal(error) {
            case .invalid(let fault):
                self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text))
            case .unknown(_, let name): self = .unknown(.init(name: name, text: text))
            case .notAllowed(let deed, let who):
                self = .notAllowed(.init(method: deed.rawValue, who: who, text: text))
            case .notPossible: self = .notPossible(.init(text: text))
            case .journal: self = .journalUnavailable(.init(text: text))
            }
        }
    }

    private init(_ obstacle: SettlementObstacle, _ text: String) {
        switch obstacle {
        case .deliveryInUse(let id): self = .inUse(.init(name: id.text, text: text))
        case .runInUse(let number): self = .inUse(.init(name: "\(number)", text: text))
        case .notWithdrawn(let register, let available):
            self = .notEnoughCash(.init(register: register.text, balance: available.value, text: text))
        case .planMissing: self = .planMissing(.init(text: text))
        case .nothingToSettle: self = .nothingToSettle(.init(text: text))
        case .unwritable(let profile, let closing, let obstacle):
            self = .notWritable(
                .init(
                    profile: profile, register: closing.register.text, number: closing.number, reason: obstacle.english,
                    text: text))
        case .deliveryAcknowledged, .ownDelivery, .handOverStands, .settledMeanwhile:
            self = .notPossible(.init(text: text))
        }
    }
}
