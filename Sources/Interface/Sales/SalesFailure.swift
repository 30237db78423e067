internal import PayPoint

extension OrgZahlstelleSales.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        let english = KasseErrorText.english(error)
        switch error {
        case .payment(.invalidRequest(let fault)):
            self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text, english: english))
        case .payment(.unknownDevice(let device)), .payment(.wrongDevice(let device, _, _)):
            self = .unknown(.init(thing: "device", name: device.text, text: text, english: english))
        case .saleInUse(let sale): self = .saleInUse(.init(sale: sale.text, text: text, english: english))
        case .saleEnded(let sale, let phase):
            self = .saleEnded(.init(sale: sale.text, phase: .init(phase), text: text, english: english))
        case .saleUnderWay(let sale):
            self = .saleUnderWay(.init(sale: sale.text, payment: nil, text: text, english: english))
        case .saleElsewhere(let sale, let register):
            self = .saleElsewhere(.init(sale: sale.text, register: register.text, text: text, english: english))
        case .slipTaken(let slip, let sale, let register):
            self = .slipTaken(
                .init(slip: slip.text, register: register.text, sale: sale.text, text: text, english: english))
        case .salePaymentOpen(let sale, let payment):
            self = .saleUnderWay(.init(sale: sale.text, payment: payment.text, text: text, english: english))
        case .salePaid(let sale, let payment):
            self = .salePaid(.init(sale: sale.text, payment: payment?.text, text: text, english: english))
        case .cardNotTakenBack(let sale, let payment, _):
            self = .cardNotTakenBack(.init(sale: sale.text, payment: payment?.text, text: text, english: english))
        case .releaseNeeded(let sale, let limit):
            self = .releaseNeeded(.init(sale: sale.text, limit: limit.value, text: text, english: english))
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
        case .payment(.notEnoughCash(let register, let balance)):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text, english: english))
        case .tooMuchCash(let register, let most, let balance):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance?.value, text: text, english: english))
        case .payment(.tooMuchCash(let register, let most, let balance)):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance?.value, text: text, english: english))
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
        case .unknownItem(let key): self = .unknownItem(.init(item: .init(key), text: text, english: english))
        case .itemTaken(let key, let taken):
            self = .itemTaken(
                .init(
                    item: .init(key), register: taken.register.text, sale: taken.sale.text, text: text, english: english
                ))
        case .changed(let allocation):
            self = .allocationChanged(
                .init(
                    parts: allocation.portions.map { .init($0) }, remainder: allocation.remainder.value, text: text,
                    english: english))
        case .overpaid(let remainder): self = .overpaid(.init(remainder: remainder.value, text: text, english: english))
        case .allocation(let fault):
            self = .invalidRequest(.init(field: "receivables", rule: fault.english, text: text, english: english))
        case .kassenzeichen, .refused, .list:
            self = .notPossible(.init(why: fault.why, text: text, english: english))
        }
    }
}
