/// Where the finance system has booked a receivable (Kontierung), in its own words: an account, with a product where there is one,
/// in double-entry bookkeeping (Doppik), or the budget item (Haushaltsstelle) of a city that keeps cameral accounts.
public struct ItemAssignment: Hashable, Sendable, Codable {
    public let product: String?
    public let account: String?
    public let budgetItem: String?

    public init(product: String? = nil, account: String? = nil, budgetItem: String? = nil) {
        self.product = product
        self.account = account
        self.budgetItem = budgetItem
    }

    /// It names an account or a budget item and not both, and a product only beside an account.
    var isOneOfBoth: Bool {
        (account == nil) != (budgetItem == nil) && (product == nil || account != nil)
    }
}
