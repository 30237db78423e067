internal import PayPoint

extension OrgZahlstelleTariffs.Failure {
    init(_ error: TariffError) {
        switch error {
        case .kasse(let error): self.init(error)
        case .fault(let fault): self.init(fault)
        case .refused(let report):
            self = .tableRefused(
                .init(report: .init(report), text: TariffText.german(report), english: TariffText.english(report)))
        }
    }

    private init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch error {
        case .shiftEnded(let id): self = .shiftEnded(.init(shift: id.text, text: text, english: english))
        case .unknown(.office, let name):
            self = .unknown(.init(thing: .office, name: name, text: text, english: english))
        case .unknown(.clerk, let name): self = .unknown(.init(thing: .clerk, name: name, text: text, english: english))
        case .unknown(.register, let name):
            self = .unknown(.init(thing: .register, name: name, text: text, english: english))
        case .unknown(.shift, let name): self = .unknown(.init(thing: .shift, name: name, text: text, english: english))
        case .unknown(.service, let name):
            self = .unknown(.init(thing: .service, name: name, text: text, english: english))
        default:
            switch KasseRefusal(error) {
            case .invalid(let fault):
                self = .invalidRequest(
                    .init(field: fault.field, rule: fault.rule.english, text: text, english: english))
            case .notAllowed(let deed, let who):
                self = .notAllowed(.init(method: deed.rawValue, who: who, text: text, english: english))
            // Nothing else is looked for here.
            case .unknown(let thing, _):
                self = .invalidRequest(
                    .init(field: thing.rawValue, rule: "the name of one", text: text, english: english))
            case .notPossible(let why): self = .notPossible(.init(why: why, text: text, english: english))
            case .journal: self = .journalUnavailable(.init(text: text, english: english))
            }
        }
    }

    private init(_ fault: TariffFault) {
        let text = fault.german.asSentence
        let english = fault.english.asSentence
        func conflict(_ why: OrgZahlstelleTariffs.Conflict.Why, _ version: ServiceVersion? = nil) -> Self {
            .conflict(.init(why: why, version: version?.number, text: text, english: english))
        }
        switch fault {
        case .invalid(let fault): self.init(KasseError.invalid(fault))
        case .unreadable(let field, let rule, _):
            self = .invalidRequest(.init(field: field ?? "table", rule: rule, text: text, english: english))
        case .unknownOffice(let office):
            self = .unknown(.init(thing: .office, name: office.text, text: text, english: english))
        case .unknownService(let service):
            self = .unknown(.init(thing: .service, name: service.text, text: text, english: english))
        case .unknownVersion(let number):
            self = .unknown(.init(thing: .version, name: "\(number)", text: text, english: english))
        case .doubled: self = conflict(.overlaps)
        case .overlaps(let version, _): self = conflict(.overlaps, version)
        case .begun(let version): self = conflict(.begun, version)
        case .over(let version): self = conflict(.over, version)
        case .endBeforeToday: self = conflict(.endBeforeToday)
        case .endBeforeBegin(let version): self = conflict(.endBeforeBegin, version)
        case .notValid: self = conflict(.notValid)
        case .tooManyVersions: self = conflict(.tooManyVersions)
        }
    }
}
