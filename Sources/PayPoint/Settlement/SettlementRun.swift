/// A run, as the books keep it.
public struct SettlementRun: Hashable, Sendable, Codable {
    public let number: Int64
    public let entry: Int64

    /// The most closings of one run, so that what it says of each of them fits into one answer.
    public static let mostClosings = 500
    /// The most runs of one answer.
    public static let mostListed = 100
}

extension SettlementRun: BookRecord {
    public static var recordKind: RecordKind { .settlement }
    public var key: String { Self.key(of: number) }

    static func key(of number: Int64) -> String { number.inKeyOrder }
}

/// Up to where hand-overs are counted.
public struct SettlementCounter: Hashable, Sendable, Codable {
    public internal(set) var lastRun: Int64 = 0
    public internal(set) var lastSequence: Int64 = 0
    /// The hash of the last file, in hex.
    public internal(set) var lastHash: String?
}

extension SettlementCounter: BookRecord {
    public static var recordKind: RecordKind { .settlementCounter }
    static let onlyKey = "counter"
    public var key: String { Self.onlyKey }
}

extension Books {
    func settlementCounter() throws -> SettlementCounter {
        try record(SettlementCounter.self, SettlementCounter.onlyKey) ?? SettlementCounter()
    }

    func standingPlan() throws -> StandingPlan? { try record(StandingPlan.self, StandingPlan.onlyKey) }

    /// - Throws: ``JournalFailure/damaged(_:)`` where the entry is no run.
    func settlement(at entry: Int64) throws -> SettlementMade {
        guard case .settlement(.made(let made)) = try self.entry(entry)?.event else {
            throw JournalFailure.damaged("entry \(entry) is no settlement")
        }
        return made
    }

    /// - Throws: ``JournalFailure/damaged(_:)`` where the entry defines none.
    func plan(at entry: Int64) throws -> SettlementPlan {
        guard case .settlement(.planDefined(let defined)) = try self.entry(entry)?.event else {
            throw JournalFailure.damaged("entry \(entry) defines no plan")
        }
        return defined.plan
    }
}
