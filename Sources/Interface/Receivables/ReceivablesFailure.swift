internal import PayPoint
internal import Tables

extension OrgZahlstelleReceivables.Failure {
    init(_ error: ItemUploadError) {
        let text = ItemUploadText.german(error)
        let english = ItemUploadText.english(error)
        switch error {
        case .kasse(let error): self.init(error)
        case .underWay: self = .importUnderWay(.init(text: text, english: english))
        case .unknownImport(let name): self = .unknownImport(.init(import: name, text: text, english: english))
        case .wrongOffset(let received):
            self = .wrongOffset(.init(received: Int64(received), text: text, english: english))
        case .table(let faults, let hasMore):
            self = .tableRefused(
                .init(
                    lines: faults.map { fault in
                        .init(
                            line: Int64(fault.line), column: fault.column, english: fault.english,
                            german: fault.german)
                    }, hasMore: hasMore, text: text, english: english))
        }
    }

    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch error {
        case .receivable(let fault): self.init(fault, text, english)
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

    private init(_ fault: ReceivableFault, _ text: String, _ english: String) {
        switch fault {
        case .kassenzeichen(let fault):
            self = .wrongKassenzeichen(
                .init(position: fault.position.map(Int64.init), text: text, english: english))
        case .unknownItem(let key): self = .unknownItem(.init(item: .init(key), text: text, english: english))
        case .allocation: self = .notAllocatable(.init(text: text, english: english))
        case .refused: self = .importRefused(.init(text: text, english: english))
        case .list: self = .listUnavailable(.init(text: text, english: english))
        case .itemTaken, .changed, .overpaid:
            self = .notPossible(.init(why: fault.why, text: text, english: english))
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
