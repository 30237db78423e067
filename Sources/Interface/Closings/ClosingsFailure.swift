internal import PayPoint

extension OrgZahlstelleClosings.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        switch error {
        case .alreadyClosed(let id):
            self = .alreadyClosed(.init(register: id.register.text, number: id.number, text: text))
        case .closingWaits(let register, let sale, let payment):
            self = .waits(.init(register: register.text, sale: sale?.text, payment: payment?.text, text: text))
        case .secondSignatureNeeded(let register):
            self = .secondSignatureNeeded(.init(register: register.text, text: text))
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text))
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
}
