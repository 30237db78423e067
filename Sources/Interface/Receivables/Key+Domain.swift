internal import PayPoint

extension ItemKey {
    /// - Parameter field: for the field of a fault.
    init(
        kassenzeichen: String, notice: String, due: String, number: String, field: String
    ) throws(KasseError) {
        guard let known = Kassenzeichen(kassenzeichen) else {
            throw .invalid(RequestFault(field: "\(field).kassenzeichen", rule: .kassenzeichen))
        }
        for (name, text) in [("notice", notice), ("number", number)] {
            guard text.isEmpty || PaymentRequest.isText(text, longest: OpenItem.longestText) else {
                throw .invalid(RequestFault(field: "\(field).\(name)", rule: .text(atMost: OpenItem.longestText)))
            }
        }
        let day: CivilDate = try Name.day(due, field: "\(field).due")
        self.init(kassenzeichen: known, notice: notice, due: day, number: number)
    }
}

extension OrgZahlstelleReceivables.Key {
    init(_ key: ItemKey) {
        self.init(
            kassenzeichen: key.kassenzeichen.text, notice: key.notice, due: key.due.iso8601, number: key.number)
    }

    func domain(_ field: String) throws(KasseError) -> ItemKey {
        try ItemKey(kassenzeichen: kassenzeichen, notice: notice, due: due, number: number, field: field)
    }
}

extension OrgZahlstelleSales.ItemKey {
    init(_ key: ItemKey) {
        self.init(
            kassenzeichen: key.kassenzeichen.text, notice: key.notice, due: key.due.iso8601, number: key.number)
    }

    func domain(_ field: String) throws(KasseError) -> ItemKey {
        try ItemKey(kassenzeichen: kassenzeichen, notice: notice, due: due, number: number, field: field)
    }
}
