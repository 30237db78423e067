extension Service {
    /// The longest name, in UTF-8 bytes: what a line of a payment may have.
    public static let longestName = PaymentRequest.longestText
    /// The longest unit, in UTF-8 bytes: it stands behind a number on the receipt.
    public static let longestUnit = 40
    /// The longest heading of a group of buttons, in UTF-8 bytes.
    public static let longestGroup = 80

    /// Every rule that it breaks which can be told from itself.
    ///
    /// The fields are named as the interface names them.
    public func faults() -> [RequestFault] {
        var faults = textFaults() + priceFaults() + dayFaults()
        if AccountAssignment(text: assignment.text) != assignment {
            faults.append(RequestFault(field: "assignment", rule: .assignment))
        }
        // § 10 Abs. 1 UStG: what is taken in the name and for the account of another is no turnover of one's own.
        if isAgency, tax != .notTaxable { faults.append(RequestFault(field: "tax", rule: .noTaxForAgency)) }
        return faults
    }

    private func textFaults() -> [RequestFault] {
        var texts = [("name", name, Self.longestName)]
        if case .perUnit(_, let unit) = price { texts.append(("unit", unit, Self.longestUnit)) }
        if let group { texts.append(("group", group, Self.longestGroup)) }
        return texts.compactMap { field, text, longest in
            Self.isText(text, longest: longest) ? nil : RequestFault(field: field, rule: .tableText(atMost: longest))
        }
    }

    /// Tables of tariffs are opened with spreadsheets, which would compute a text that looks like a formula.
    private static func isText(_ text: String, longest: Int) -> Bool {
        PaymentRequest.isText(text, longest: longest)
            && !"=+-@".unicodeScalars.contains { text.unicodeScalars.first == $0 }
    }

    private func priceFaults() -> [RequestFault] {
        func fault(_ field: String, _ amount: Cents?) -> RequestFault? {
            guard let amount, amount <= .zero || amount > .largestPayment else { return nil }
            return RequestFault(field: field, rule: .amount)
        }
        switch price {
        case .fixed(let amount), .perUnit(let amount, _):
            return [fault("price", amount)].compactMap(\.self)
        case .free(let least, let most):
            let faults = [fault("least", least), fault("most", most)].compactMap(\.self)
            guard faults.isEmpty, let least, let most, most < least else { return faults }
            return [RequestFault(field: "most", rule: .atLeastLeast)]
        }
    }

    private func dayFaults() -> [RequestFault] {
        let days = [("validFrom", validFrom)] + (validTo.map { [("validTo", $0)] } ?? [])
        let faults = days.compactMap { field, day in
            day.isDay ? nil : RequestFault(field: field, rule: .existingDay)
        }
        guard faults.isEmpty, let validTo, validTo < validFrom else { return faults }
        return [RequestFault(field: "validTo", rule: .notBeforeBegin)]
    }
}

extension RequestRule {
    public static let assignment = RequestRule(
        english: "an account, with a product and a cost centre where needed, or a budget item, each 1 to "
            + "\(AccountAssignment.longestCode) characters of A-Z a-z 0-9 . - /",
        german: "ein Sachkonto, wo nötig mit Produkt und Kostenstelle, oder eine Haushaltsstelle, je 1 bis "
            + "\(AccountAssignment.longestCode) Zeichen aus A-Z a-z 0-9 . - /")
    public static let noTaxForAgency = RequestRule(
        english: "not taxable, because the money is taken for others",
        german: "nicht steuerbar, weil das Geld für andere eingenommen wird")
    public static let atLeastLeast = RequestRule(
        english: "not below the least price", german: "nicht unter dem Mindestpreis")
    public static let existingDay = RequestRule(
        english: "a day that the calendar has", german: "ein Tag, den es im Kalender gibt")
    public static let notBeforeBegin = RequestRule(
        english: "not before the first day", german: "nicht vor dem ersten Tag der Gültigkeit")

    /// - Parameter longest: in UTF-8 bytes.
    public static func tableText(atMost longest: Int) -> RequestRule {
        let text = text(atMost: longest)
        return RequestRule(
            english: text.english + ", not beginning with = + - @",
            german: text.german + ", nicht mit = + - @ am Anfang")
    }
}
