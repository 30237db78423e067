/// A receivable of the city (Forderung), as the finance system last told it. It is a snapshot: what was paid since elsewhere, it does
/// not know, which is why everybody who sees it sees ``asOf``.
public struct OpenItem: Hashable, Sendable, Codable {
    /// The longest notice number, item number, personal account or identification, in UTF-8 bytes.
    public static let longestText = 64

    public let key: ItemKey
    public let debtor: Debtor
    public let kind: ClaimKind
    public let parts: PerPart<PartAmount>
    public let status: ItemStatus
    /// Personenkonto.
    public let personalAccount: String?
    public let assignment: AccountAssignment
    /// The moment that the amounts are true for.
    public let asOf: Timestamp

    public init(
        key: ItemKey, debtor: Debtor, kind: ClaimKind, parts: PerPart<PartAmount>, status: ItemStatus = .open,
        personalAccount: String? = nil, assignment: AccountAssignment, asOf: Timestamp
    ) {
        self.key = key
        self.debtor = debtor
        self.kind = kind
        self.parts = parts
        self.status = status
        self.personalAccount = personalAccount
        self.assignment = assignment
        self.asOf = asOf
    }

    /// What is open of each part.
    public var open: PerPart<Cents> { PerPart { parts[$0].open } }

    /// What is open altogether, `nil` when it does not fit, which no item does that has no ``faults``.
    public var totalOpen: Cents? { open.total }
}
