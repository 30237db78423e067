/// Where the list of receivables is kept.
public protocol ItemStore: OpenItems {
    /// Begins to put the next list together, beside the one that is looked into. What another import left unfinished is removed.
    func stage(_ control: ImportControl) async throws(ItemListFailure) -> any ItemStaging
}

/// A list that is being put together. Calls come one after the other.
public protocol ItemStaging: Sendable {
    func add(_ rows: [ItemRow]) async throws(ItemListFailure)

    /// Makes the list whole and puts it on disk, where it waits for ``apply()``. Behind a restart it is found by its sequence and hash.
    ///
    /// - Parameter hash: the SHA-256 of what was uploaded, in hexadecimal digits.
    func finish(hash: String) async throws(ItemListFailure) -> StagedList

    /// Puts it in the place of the list that is looked into. May be called again where it failed.
    func apply() async throws(ItemListFailure)

    /// Removes it.
    func discard() async
}

/// One record of an import, with its line in the table.
public struct ItemRow: Hashable, Sendable {
    public let line: Int
    public let change: ItemChange

    public init(line: Int, change: ItemChange) {
        self.line = line
        self.change = change
    }
}

/// What came of putting a list together.
public struct StagedList: Hashable, Sendable {
    /// All that is open then.
    public let stock: ItemTotals
    /// Records about an item of which an earlier line tells already, at most ``mostDoubled``. Such a list must not be taken.
    public let doubled: [Doubled]

    /// More are of no use to whoever has to mend the file.
    public static let mostDoubled = 100

    public struct Doubled: Hashable, Sendable {
        public let line: Int
        public let firstLine: Int
        public let key: ItemKey

        public init(line: Int, firstLine: Int, key: ItemKey) {
            self.line = line
            self.firstLine = firstLine
            self.key = key
        }
    }

    public init(stock: ItemTotals, doubled: [Doubled]) {
        self.stock = stock
        self.doubled = doubled
    }
}
