internal import PayPoint

extension OrgZahlstelleClosings.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch error {
        case .alreadyClosed(let id):
            self = .alreadyClosed(.init(register: id.register.text, number: id.number, text: text, english: english))
        case .closingWaits(let register, let sale, let payment):
            self = .waits(
                .init(register: register.text, sale: sale?.text, payment: payment?.text, text: text, english: english))
        case .countOutdated(let register):
            self = .countOutdated(.init(register: register.text, text: text, english: english))
        case .secondSignatureNeeded(let register, _):
            self = .secondSignatureNeeded(.init(register: register.text, text: text, english: english))
        case .countsBlind(let register, let period, let since):
            self = .countsBlind(
                .init(
                    register: register.text, number: period, firstDay: since?.iso8601, text: text, english: english))
        case .differenceStands(let difference, _):
            self = .differenceStands(.init(difference: .init(difference), text: text, english: english))
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
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
}
