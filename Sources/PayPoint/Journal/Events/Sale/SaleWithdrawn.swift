/// What was to be paid later is owed by nobody any more.
public struct SaleWithdrawn: Hashable, Sendable, Codable {
    public let sale: SaleID
    /// At which register; it need not be the one that gave the slip out.
    public let register: RegisterID
    public let reason: String
    public let by: Author
    /// Who released it, where it was above the limit of the one who did it.
    public let release: ClerkSign?
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        sale: SaleID, register: RegisterID, reason: String, by: Author, release: ClerkSign?, time: CivilTime
    ) {
        self.sale = sale
        self.register = register
        self.reason = reason
        self.by = by
        self.release = release
        self.time = time
    }
}
