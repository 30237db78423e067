/// What a line of a sale pays on a receivable, to the cent, as the payer saw it and the finance system is told.
public struct ClaimPayment: Hashable, Sendable, Codable {
    public let item: ItemKey
    public let kind: ClaimKind
    /// What is paid on each part.
    public let parts: PerPart<Cents>
    /// What stays open of each part then.
    public let left: PerPart<Cents>
    /// The moment that the finance system's amounts were true for.
    public let asOf: Timestamp
    /// Personenkonto.
    public let personalAccount: String?

    public init(
        item: ItemKey, kind: ClaimKind, parts: PerPart<Cents>, left: PerPart<Cents>, asOf: Timestamp,
        personalAccount: String? = nil
    ) {
        self.item = item
        self.kind = kind
        self.parts = parts
        self.left = left
        self.asOf = asOf
        self.personalAccount = personalAccount
    }
}
