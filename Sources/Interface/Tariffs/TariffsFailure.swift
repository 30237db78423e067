internal import PayPoint

extension OrgZahlstelleTariffs.Failure {
    init(_ error: TariffError) {
        switch error {
        case .kasse(let error): self.init(error)
        case .fault(let fault): self.init(fault)
        case .refused(let report):
            let count = report.lines.count { !$0.faults.isEmpty }
            let text =
                "Die Tabelle hat Fehler in \(count == 1 ? "einer Zeile" : "\(count) Zeilen"); es wurde nichts übernommen. "
                + "Alle Fehler beheben und noch einmal einlesen"
            self = .tableRefused(.init(report: .init(report), text: text))
        }
    }

    private init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        switch error {
        case .shiftEnded(let id): self = .shiftEnded(.init(shift: id.text, text: text))
        case .unknown(.office, let name): self = .unknown(.init(thing: .office, name: name, text: text))
        case .unknown(.clerk, let name): self = .unknown(.init(thing: .clerk, name: name, text: text))
        case .unknown(.register, let name): self = .unknown(.init(thing: .register, name: name, text: text))
        case .unknown(.shift, let name): self = .unknown(.init(thing: .shift, name: name, text: text))
        case .unknown(.service, let name): self = .unknown(.init(thing: .service, name: name, text: text))
        default:
            switch KasseRefusal(error) {
            case .invalid(let fault):
                self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text))
            case .notAllowed(let deed, let who):
                self = .notAllowed(.init(method: deed.rawValue, who: who, text: text))
            // Nothing else is looked for here.
            case .unknown, .notPossible: self = .notPossible(.init(text: text))
            case .journal: self = .journalUnavailable(.init(text: text))
            }
        }
    }

    private init(_ fault: TariffFault) {
        let text = Self.sentence(fault.german)
        func conflict(_ why: OrgZahlstelleTariffs.Conflict.Why, _ version: ServiceVersion? = nil) -> Self {
            .conflict(.init(why: why, version: version?.number, english: fault.english, text: text))
        }
        switch fault {
        case .invalid(let fault): self.init(KasseError.invalid(fault))
        case .unreadable(let field, let english, _):
            self = .invalidRequest(.init(field: field ?? "table", rule: english, text: text))
        case .unknownOffice(let office): self = .unknown(.init(thing: .office, name: office.text, text: text))
        case .unknownService(let service): self = .unknown(.init(thing: .service, name: service.text, text: text))
        case .unknownVersion(let number): self = .unknown(.init(thing: .version, name: "\(number)", text: text))
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

    /// What stands behind a line number in a report stands alone here.
    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
