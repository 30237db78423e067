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
    case municipality
    /// When the run was made, to the second where the form of dates is german, iso or compact (then with milliseconds, 000).
    case created
    /// 1 January of the year of the closing.
    case fiscalYearStart
    /// Of the profile.
    case accountLength

    /// What people wrote, of any length and with any character. It may be cut and written with other letters.
    public var isFreeText: Bool { self == .text || self == .payer }

    /// Whether it is a number of an account, to which a finance system books.
    public var isAccount: Bool {
        self == .code || self == .contraAccount || self == .debitAccount || self == .creditAccount
    }

    /// Whether it is the same for all lines, so that it may stand in a row before them.
    public var isOfFile: Bool {
        switch self {
        case .run, .sequence, .closing, .tenant, .documentDate, .register, .municipality, .created, .fiscalYearStart,
            .accountLength:
            true
        case .line, .document, .fiscalYear, .bookingDate, .valueDate, .office, .product, .account, .costCentre,
            .budgetItem, .financeAccount, .code, .contraAccount, .debitAccount, .creditAccount, .side, .amount, .taxKey,
            .net, .tax, .means, .text, .payer, .receipt, .kassenzeichen, .notice, .due, .item, .personalAccount,
            .booking, .reversal, .reference, .thirdParty, .count, .firstEntry, .lastEntry:
            false
        }
    }
}
