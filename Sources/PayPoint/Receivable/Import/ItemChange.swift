/// One record of an import of receivables.
public enum ItemChange: Hashable, Sendable {
    /// The item is as given, whether it is new or replaces what was known under its key.
    case present(OpenItem)
    /// The finance system no longer has the item on its list (tombstone): paid, waived or cancelled.
    case gone(ItemKey)

    public var key: ItemKey {
        switch self {
        case .present(let item): item.key
        case .gone(let key): key
        }
    }
}
