/// Receivables as the finance system last told them. It is a copy of somebody else's list and no record of ours: it may be behind, and
/// it may be gone without anything being lost that happened here.
public protocol OpenItems: Sendable {
    func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem?

    /// At most ``ItemQuery/mostFound`` items, in one order.
    func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage

    /// What the list is; `nil` before the first import.
    func mark() async throws(ItemListFailure) -> ListMark?
}

/// What is looked for in the list.
public enum ItemQuery: Hashable, Sendable {
    /// The most items of one answer: who has not found it among so many has to type more.
    public static let mostFound = 50

    case kassenzeichen(Kassenzeichen)
    case notice(String)
    /// The name begins with it, written in whatever case and with ä as ae or not.
    case name(FoldedName)
}

public struct ItemPage: Hashable, Sendable {
    public let items: [OpenItem]
    /// There are others.
    public let hasMore: Bool

    public init(items: [OpenItem], hasMore: Bool) {
        self.items = items
        self.hasMore = hasMore
    }
}

/// The import that made the list what it is, and what is open altogether.
public struct ListMark: Hashable, Sendable {
    public let last: ImportMark
    public let stock: ItemTotals

    public init(last: ImportMark, stock: ItemTotals) {
        self.last = last
        self.stock = stock
    }
}

/// Why the list cannot be read or changed. The one before stays.
public enum ItemListFailure: Error, Hashable, Sendable {
    case diskFull
    case other(String)

    public var german: String {
        switch self {
        case .diskFull:
            "Auf dem Datenträger ist kein Platz mehr für die Liste der Forderungen; die bisherige gilt weiter"
        case .other:
            "Die Liste der Forderungen ist nicht zu lesen oder zu schreiben. Es ist nichts gebucht; die Technik rufen"
        }
    }

    public var english: String {
        switch self {
        case .diskFull: "There is no room left on the disk for the list of receivables; the one before still counts"
        case .other: "The list of receivables cannot be read or written. Nothing is booked; call the technician"
        }
    }
}
