internal import PayPoint
internal import Tables

extension OrgZahlstelleReceivables.Failure {
    init(_ error: ItemUploadError) {
        switch error {
        case .kasse(let error): self.init(error)
        case .underWay:
            self = .importUnderWay(
                .init(text: "Es wird gerade eine Lieferung eingelesen; ihr Ende abwarten oder sie abbrechen"))
        case .unknownImport(let name):
            self = .unknownImport(
                .init(
                    import: name,
                    text: "Die Lieferung \(name) wird nicht (mehr) eingelesen; von vorn anfangen"))
        case .wrongOffset(let received):
            self = .wrongOffset(
                .init(
                    received: Int64(received),
                    text: "Das Stück der Datei schließt nicht an; weiter ab Byte \(received)"))
        case .table(let faults, let hasMore):
            let lines = Set(faults.map(\.line)).count
            self = .tableRefused(
                .init(
                    lines: faults.map { fault in
                        .init(
                            line: Int64(fault.line), column: fault.column, english: fault.english,
                            german: fault.german)
                    }, hasMore: hasMore,
                    text:
                        "Die Tabelle hat Fehler in \(lines == 1 ? "einer Zeile" : "\(hasMore ? "mindestens " : "")\(lines) Zeilen"); "
                        + "es wurde nichts übernommen. Alle Fehler beheben und noch einmal einlesen"))
        }
    }

    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        switch error {
        case .receivable(let fault): self.init(fault, text)
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

    private init(_ fault: ReceivableFault, _ text: String) {
        switch fault {
        case .kassenzeichen(let fault):
            self = .wrongKassenzeichen(
                .init(position: fault.position.map(Int64.init), english: fault.english, text: text))
        case .unknownItem(let key): self = .unknownItem(.init(item: .init(key), text: text))
        case .allocation(let fault): self = .notAllocatable(.init(english: fault.english, text: text))
        case .refused(let faults): self = .importRefused(.init(english: faults.map(\.english), text: text))
        case .list: self = .listUnavailable(.init(text: text))
        case .itemTaken, .changed, .overpaid: self = .notPossible(.init(text: text))
        }
    }
}

extension KassenzeichenFault {
    fileprivate var position: Int? {
        switch self {
        case .character(_, let position, _), .tooLong(let position, _), .checkDigit(let position): position
        case .empty, .tooShort, .neverGivenOut: nil
        }
    }
}
