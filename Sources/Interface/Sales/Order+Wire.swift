internal import PayPoint

extension OrgZahlstelleSales.Item {
    /// - Parameter index: its place among the items, for the field of a fault.
    func domain(_ index: Int) throws(KasseError) -> SaleItem {
        let field = "items[\(index)]"
        if let service {
            guard let id = ServiceID(service) else {
                throw .invalid(RequestFault(field: "\(field).service", rule: .identifier))
            }
            guard text == nil else { throw .invalid(RequestFault(field: "\(field).text", rule: .absentForService)) }
            guard office == nil else { throw .invalid(RequestFault(field: "\(field).office", rule: .absentForService)) }
            return .service(id, quantity: quantity, price: unitPrice.map { Cents($0) })
        }
        guard let text else {
            throw .invalid(RequestFault(field: "\(field).text", rule: .text(atMost: PaymentRequest.longestText)))
        }
        guard let unitPrice else {
            throw .invalid(RequestFault(field: "\(field).unitPrice", rule: .cash(orZero: false)))
        }
        return .custody(
            text: text, quantity: quantity, price: Cents(unitPrice),
            office: try office.map { id throws(KasseError) in try Name.office(id, field: "\(field).office") })
    }
}

extension TenderPlan {
    init(_ tenders: [OrgZahlstelleSales.Tender]) throws(KasseError) {
        var cards: [Card] = []
        var given: Cents?
        for tender in tenders {
            switch tender.kind {
            case .card:
                guard tender.given == nil else {
                    throw .invalid(RequestFault(field: "tenders.given", rule: .absentForCard))
                }
                guard let name = tender.terminal, let terminal = DeviceID(name) else {
                    throw .invalid(RequestFault(field: "tenders.terminal", rule: .terminal))
                }
                cards.append(Card(terminal: terminal, amount: tender.amount.map { Cents($0) }))
            case .cash:
                guard tender.terminal == nil, tender.amount == nil else {
                    throw .invalid(RequestFault(field: "tenders", rule: .absentForCash))
                }
                guard given == nil else { throw .invalid(RequestFault(field: "tenders", rule: .cashOnce)) }
                guard let amount = tender.given else {
                    throw .invalid(RequestFault(field: "tenders.given", rule: .given))
                }
                given = Cents(amount)
            }
        }
        self.init(cards: cards, cashGiven: given)
    }
}
