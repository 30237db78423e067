internal import PayPoint

extension OrgZahlstelleReports.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
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
