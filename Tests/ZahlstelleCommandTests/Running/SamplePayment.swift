import Interface

extension OrgZahlstellePayments.Payment {
    /// A card payment of 42,50 EUR at t1, called z1.
    static func sample(_ state: OrgZahlstellePayments.State, id: String = "z1", entry: Int64 = 7) -> Self {
        .init(
            request: .init(
                id: id, amount: 4250, tender: .init(kind: .card, terminal: "t1"), register: "K1", clerk: "MS",
                lines: [.init(text: "Zahlung", quantity: 1, unitPrice: 4250, tax: .notTaxable)]),
            kind: .payment, callerUser: 1000, requestedAt: "2026-11-22T18:30:00.000000Z",
            changedAt: "2026-11-22T18:30:10.000000Z", day: "2026-11-22", entry: entry, state: state,
            settled: [.approved, .declined, .cancelled, .notBooked].contains(state),
            booked: state == .approved ? 4250 : nil, receiptNumber: state == .approved ? "K1-000042" : nil,
            remarks: [],
            refusal: state == .declined ? .init(cause: .declined, code: 5, text: "Karte abgelehnt") : nil,
            examination: state == .inDoubt ? .undecided : nil, takenBack: 0, takenBackBy: [], prints: [])
    }
}

extension OrgZahlstellePayments.Examination {
    /// The terminal says nothing, so that a person has to decide.
    static let undecided = Self(
        verdict: .undecided, text: "ungeklärt, weil das Terminal keine letzte Buchung nennt", agreed: [], differed: [],
        messages: ["06 20 (letzte Buchung, ohne Druck)"])
}

extension OrgZahlstellePayments.Progress {
    static let insertCard = Self(
        code: 0x0A, german: "Karte einstecken\noder vorhalten", english: "Insert card", actor: .customer)
    static let wait = Self(code: 0x0E, german: "Bitte warten", english: "Please wait", actor: .nobody)
}
