internal import Logging
internal import PayPoint

/// Writes to the log why the list of receivables cannot be read or changed. Clerks are told no more than that it cannot.
struct LoggedItems: ItemStore {
    let items: any ItemStore
    let log: Logger

    func item(_ key: ItemKey) async throws(ItemListFailure) -> OpenItem? {
        try await log.noting { () async throws(ItemListFailure) in try await items.item(key) }
    }

    func find(_ query: ItemQuery) async throws(ItemListFailure) -> ItemPage {
        try await log.noting { () async throws(ItemListFailure) in try await items.find(query) }
    }

    func mark() async throws(ItemListFailure) -> ListMark? {
        try await log.noting { () async throws(ItemListFailure) in try await items.mark() }
    }

    func stage(_ control: ImportControl) async throws(ItemListFailure) -> any ItemStaging {
        let staging = try await log.noting { () async throws(ItemListFailure) in try await items.stage(control) }
        return LoggedStaging(staging: staging, log: log)
    }
}

private struct LoggedStaging: ItemStaging {
    let staging: any ItemStaging
    let log: Logger

    func add(_ rows: [ItemRow]) async throws(ItemListFailure) {
        try await log.noting { () async throws(ItemListFailure) in try await staging.add(rows) }
    }

    func finish(hash: String) async throws(ItemListFailure) -> StagedList {
        try await log.noting { () async throws(ItemListFailure) in try await staging.finish(hash: hash) }
    }

    func apply() async throws(ItemListFailure) {
        try await log.noting { () async throws(ItemListFailure) in try await staging.apply() }
    }

    func discard() async { await staging.discard() }
}

extension Logger {
    fileprivate func noting<Value: Sendable>(
        _ work: () async throws(ItemListFailure) -> Value
    ) async throws(ItemListFailure) -> Value {
        do {
            return try await work()
        } catch {
            switch error {
            case .diskFull: self.error("the list of receivables: the disk is full")
            case .other(let detail): self.error("the list of receivables: \(detail)")
            }
            throw error
        }
    }
}
