internal import PayPoint

extension OrgZahlstelleReports.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch KasseRefusal(error) {
        case .invalid(let fault):
            self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text, english: english))
        case .unknown(let thing, let name):
            self = .unknown(.init(thing: thing.rawValue, name: name, text: text, english: english))
        case .notAllowed(let deed, let who):
            self = .notAllowed(.init(method: deed.rawValue, who: who, text: text, english: english))
        case .notPossible(let why): self = .notPossible(.init(why: why, text: text, english: english))
        case .journal: self = .journalUnavailable(.init(text: text, english: english))
        }
    }
}
