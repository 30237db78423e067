internal import GRDB
public import PayPoint
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// The list of receivables in a SQLite file of its own, which nobody changes: each import puts a whole new file together beside it and
/// renames that into its place. So whoever looks into the list never waits for an import, and a crash leaves the one or the other.
public final class SQLiteItemStore: ItemStore {
    let files: ItemFiles
    private let live: Mutex<LiveList>
    /// What kept a list that lay there from coming into its place, or from being removed. It is no reason not to take payments: the
    /// list before is there, and the next full import brings another.
    public let trouble: ItemListFailure?

    /// Opens the list of a state directory. A list that was put together and stands in the journal as taken comes into its place; any
    /// other that lies there was never taken, and is removed.
    ///
    /// - Parameter taken: the last import of which the journal says that it was taken.
    public init(directory: String, taken: TakenImport?) {
        files = ItemFiles(directory: directory)
        do throws(ItemListFailure) {
            if let mark = StoredMark.read(from: files.staged), mark.sequence == taken?.control.sequence,
                mark.hash == taken?.hash
            {
                try files.putInPlace()
            } else {
                try files.removeStaged()
            }
            trouble = nil
        } catch {
            trouble = error
        }
        live = Mutex(LiveList(opening: files.live))
    }

    public func stage(_ control: ImportControl) async throws(ItemListFailure) -> any ItemStaging {
        try files.removeStaged()
        return try await StagedItems(control, store: self)
    }

    public func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem? {
        try await read { try ItemLookup(database: $0).item(key) } ?? nil
    }

    public func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage {
        try await read { try ItemLookup(database: $0).find(query) } ?? ItemPage(items: [], hasMore: false)
    }

    /// `nil` also for a list that cannot be read: a full import then replaces it.
    public func mark() async throws(ItemListFailure) -> ListMark? {
        switch live.withLock({ $0 }) {
        case .absent, .unreadable: nil
        case .open(_, let mark): mark.listMark
        }
    }

    /// Puts the list that waits beside the present one in its place.
    func putInPlace() throws(ItemListFailure) {
        try files.putInPlace()
        let list = LiveList(opening: files.live)
        live.withLock { $0 = list }
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(ItemListFailure) -> Value? {
        switch live.withLock({ $0 }) {
        case .absent: return nil
        case .unreadable(let text): throw .other(text)
        case .open(let queue, _):
            do {
                return try await queue.read(body)
            } catch {
                throw ItemListFailure(error)
            }
        }
    }
}

/// The list that is looked into.
enum LiveList: Sendable {
    case absent
    case open(DatabaseQueue, StoredMark)
    case unreadable(String)

    init(opening file: String) {
        guard access(file, F_OK) == 0 else {
            self = .absent
            return
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: file, configuration: configuration)
            guard let mark = try queue.read({ try StoredMark.read($0) }) else {
                self = .unreadable("\(file): keine Liste; bitte einen Gesamtbestand einlesen")
                return
            }
            self = .open(queue, mark)
        } catch {
            self = .unreadable("\(file): \(error); bitte einen Gesamtbestand einlesen")
        }
    }
}
