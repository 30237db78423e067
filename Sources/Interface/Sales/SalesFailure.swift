internal import PayPoint

extension OrgZahlstelleSales.Failure {
    init(_ error: KasseError) {
        let text = KasseErrorText.german(error)
        switch error {
        case .payment(.invalidRequest(let fault)):
            self = .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text))
        case .payment(.unknownDevice(let device)), .payment(.wrongDevice(let device, _, _)):
            self = .unknown(.init(name: device.text, text: text))
        case .saleInUse(let sale): self = .saleInUse(.init(sale: sale.text, text: text))
        case .saleEnded(let sale, let phase):
            self = .saleEnded(.init(sale: sale.text, phase: .init(phase), text: text))
        case .saleUnderWay(let sale): self = .saleUnderWay(.init(sale: sale.text, payment: nil, text: text))
        case .salePaymentOpen(let sale, let payment):
            self = .saleUnderWay(.init(sale: sale.text, payment: payment.text, text: text))
        case .salePaid(let sale, let payment):
            self = .salePaid(.init(sale: sale.text, payment: payment?.text, text: text))
        case .cardNotTakenBack(let sale, let payment, _):
            self = .cardNotTakenBack(.init(sale: sale.text, payment: payment?.text, text: text))
        case .releaseNeeded(let sale, let limit):
            self = .releaseNeeded(.init(sale: sale.text, limit: limit.value, text: text))
        case .notEnoughCash(let register, let balance):
            self = .notEnoughCash(.init(register: register.text, balance: balance?.value, text: text))
        case .payment(.notEnoughCash(let register, let balance)):
            self = .notEnoughCash(.init(register: register.text, balance: balance.value, text: text))
        case .tooMuchCash(let register, let most, let balance):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance?.value, text: text))
        case .payment(.tooMuchCash(let register, let most, let balance)):
            self = .tooMuchCash(
                .init(register: register.text, most: most.value, balance: balance.value, text: text))
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
        case .unknownItem(let key): self = .unknownItem(.init(item: .init(key), text: text))
        case .itemTaken(let key, let taken):
            self = .itemTaken(
                .init(item: .init(key), register: taken.register.text, sale: taken.sale.text, text: text))
        case .changed(let allocation):
            self = .allocationChanged(
                .init(
                    parts: allocation.portions.map { .init($0) }, remainder: allocation.remainder.value, text: text))
        case .overpaid(let remainder): self = .overpaid(.init(remainder: remainder.value, text: text))
        case .allocation(let fault):
            self = .invalidRequest(.init(field: "receivables", rule: fault.english, text: text))
        case .kassenzeichen, .refused, .list: self = .notPossible(.init(text: text))
        }
    }
}
