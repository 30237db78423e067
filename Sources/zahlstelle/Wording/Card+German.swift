import Interface

extension OrgZahlstellePayments.Card {
    /// "girocard, endet auf 1234, kontaktlos, PIN"
    var german: String? {
        let parts = [
            cardName, lastFourDigits.map { "endet auf \($0)" }, entry.map(\.german), verification.flatMap(\.german),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension OrgZahlstellePayments.Card.Entry {
    fileprivate var german: String {
        switch self {
        case .stripe: "Magnetstreifen"
        case .chip: "gesteckt"
        case .contactless: "kontaktlos"
        }
    }
}

extension OrgZahlstellePayments.Card.Verification {
    fileprivate var german: String? {
        switch self {
        case .none: nil
        case .signature: "Unterschrift"
        case .pin: "PIN"
        case .pinAndSignature: "PIN und Unterschrift"
        }
    }
}
