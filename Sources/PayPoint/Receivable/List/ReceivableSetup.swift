/// What the Kasse has of receivables: the list, and the city's rules about them.
public struct ReceivableSetup: Sendable {
    public let items: any OpenItems
    public let pattern: KassenzeichenPattern
    public let rules: SettlementRules

    public init(
        items: any OpenItems = NoItems(), pattern: KassenzeichenPattern = .any,
        rules: SettlementRules = SettlementRules()
    ) {
        self.items = items
        self.pattern = pattern
        self.rules = rules
    }
}

/// The list of an office to which no finance system told anything.
public struct NoItems: OpenItems {
    public init() {}

    public func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem? { nil }

    public func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage {
        ItemPage(items: [], hasMore: false)
    }

    public func mark() async throws(ItemListFailure) -> ListMark? { nil }
}
