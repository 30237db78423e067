/// What a column of a table can show of a line. The names are those of the canonical form (docs/hand-over.md).
public enum HandOverField: String, Hashable, Sendable, Codable, CaseIterable {
    case run
    case sequence
    case closing
    case line
    case document
    case tenant
    case fiscalYear
    case bookingDate
    case valueDate
    case documentDate
    case register
    case office
    case product
    case account
    case costCentre
    case budgetItem
    case financeAccount
    /// The account or budget item of the line, or else its finance account.
    case code
    case contraAccount
    /// ``code`` and ``contraAccount`` by the side on which they are booked.
    case debitAccount
    case creditAccount
    case side
    case amount
    case taxKey
    case net
    case tax
    case means
    case text
    case payer
    case receipt
    case kassenzeichen
    /// Of the receivable that was paid.
    case notice
    case due
    case item
    case personalAccount
    case booking
    case reversal
    case reference
    case thirdParty
    case count
    case firstEntry
    case lastEntry

    /// What people wrote, of any length and with any character. It may be cut and written with other letters.
    public var isFreeText: Bool { self == .text || self == .payer }
}
