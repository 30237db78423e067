/// Handing closings over to the finance system.
extension Kasse {
    /// How often a run is prepared again because somebody else settled or changed the plan in between.
    private static let mostTries = 3

    /// Says how takings are handed over from now on (Übergabeplan). The same plan again changes nothing.
    public func define(
        _ plan: SettlementPlan, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> StandingPlan {
        if let fault = plan.firstFault() { throw .invalid(fault) }
        return try await act(.definePlan, shift, caller) { transaction, presence in
            if let known = try transaction.books.standingPlan(), known.plan == plan { return known }
            if let fault = try transaction.books.accountFault(in: plan, from: transaction.wallTime.date) {
                throw KasseError.invalid(fault)
            }
            let event = PlanDefined(plan: plan, by: presence.author, time: transaction.wallTime)
            try transaction.append(.settlement(.planDefined(event)))
            return try transaction.books.knownPlan()
        }
    }

    /// The plan that counts.
    public func plan(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> StandingPlan {
        try await look(.getPlan, shift, caller) { books, _ in try books.knownPlan() }
    }

    /// Settles every closing that no run has taken yet (Sammelabrechnung), at most ``SettlementRun/mostClosings``, the oldest first.
    ///
    /// What takes long is done on a view of the books, while payments go on. The run is one transaction, which is refused where
    /// somebody has settled or changed the plan meanwhile; closings and their postings cannot change.
    ///
    /// - Parameters:
    ///   - number: of the run. One that was made is answered as it was, so that calling again does not settle more.
    ///   - registers: only their closings; those of all without it.
    public func settle(
        _ number: Int64, registers: [RegisterID]?, files: any HandOverFiles, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> SettledRun {
        if let registers, registers.isEmpty {
            throw .invalid(RequestFault(field: "registers", rule: .registersOrAll))
        }
        let wanted = registers.map { Array(Set($0)).sorted { $0.text < $1.text } }
        let isTest = isTest
        for _ in 0..<Self.mostTries {
            let now = try await now()
            let draft = try await look(.settle, shift, caller) { books, presence in
                return try books.draft(number, wanted, files, by: presence.author, at: now, isTest: isTest)
            }
            switch draft {
            case .known(let run): return run
            case .new(let made, let counter):
                let run = try await act(.settle, shift, caller) { transaction, _ in
                    try transaction.append(made, following: counter)
                }
                if let run { return run }
            }
        }
        throw .settlement(.settledMeanwhile)
    }

    public func run(_ number: Int64, for shift: ShiftID?, caller: Caller) async throws(KasseError) -> SettledRun {
        try await look(.getRun, shift, caller) { books, _ in try books.run(number) }
    }

    /// Runs below a number, the last first.
    ///
    /// - Returns: them, and the number that the next run takes.
    public func runs(
        before number: Int64?, limit: Int, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> (runs: [(made: SettlementMade, entry: Int64)], next: Int64) {
        try await look(.listRuns, shift, caller) { books, _ in
            try KasseError.check(limit: limit, most: SettlementRun.mostListed)
            try KasseError.check(number, "before", atLeast: 1)
            let last = try books.settlementCounter().lastRun
            let first = min((number ?? .max) - 1, last)
            let numbers = stride(from: first, to: max(first - Int64(limit), 0), by: -1)
            return (try numbers.map { try books.made($0) }, last + 1)
        }
    }

    /// What the office clock shows.
    private func now() async throws(KasseError) -> CivilTime {
        try await KasseError.translating {
            try await journal.write(.withNext) { transaction in transaction.wallTime }
        }
    }
}

/// A run with what became of its hand-overs, and what its registers took.
public struct SettledRun: Hashable, Sendable {
    public let made: SettlementMade
    public let entry: Int64
    /// In the order of ``SettlementMade/entries``.
    public let states: [HandOverState]
    public let report: SettlementReport
}

private enum Draft {
    case known(SettledRun)
    case new(SettlementMade, SettlementCounter)
}

extension Books {
    fileprivate func knownPlan() throws -> StandingPlan {
        guard let plan = try standingPlan() else { throw KasseError.settlement(.planMissing) }
        return plan
    }

    fileprivate func made(_ number: Int64) throws -> (made: SettlementMade, entry: Int64) {
        guard number > 0, let run = try record(SettlementRun.self, SettlementRun.key(of: number)) else {
            throw KasseError.unknown(.settlement, "\(number)")
        }
        return (try settlement(at: run.entry), run.entry)
    }

    fileprivate func run(_ number: Int64) throws -> SettledRun {
        let (made, entry) = try made(number)
        let closings = try made.entries.map { try closing($0.closing) }
        let states = try made.entries.map { try handOverState($0.closing) }
        return SettledRun(made: made, entry: entry, states: states, report: SettlementReport(closings))
    }

    fileprivate func draft(
        _ number: Int64, _ registers: [RegisterID]?, _ files: any HandOverFiles, by author: Author, at time: CivilTime,
        isTest: Bool
    ) throws -> Draft {
        let counter = try settlementCounter()
        if number >= 1, number <= counter.lastRun {
            let known = try run(number)
            guard known.made.registers == registers else { throw KasseError.settlement(.runInUse(number)) }
            return .known(known)
        }
        guard number == counter.lastRun + 1 else {
            throw KasseError.invalid(RequestFault(field: "number", rule: .number(1...counter.lastRun + 1)))
        }
        let plan = try knownPlan()
        let closings = try unsettled(of: registers)
        guard !closings.isEmpty else { throw KasseError.settlement(.nothingToSettle) }
        var previous = counter.lastHash
        let entries = try closings.enumerated().map { index, closed in
            let place = HandOver.Place(
                run: number, sequence: counter.lastSequence + 1 + Int64(index), previous: previous,
                planEntry: plan.entry, createdBy: author.text, created: time, isTest: isTest)
            let handOver = try handOver(of: closed, by: plan.plan, at: place)
            let entry = try handOver.entry(files)
            previous = entry.file.hash
            return entry
        }
        let made = SettlementMade(
            number: number, registers: registers, plan: plan.entry, format: HandOver.format, previous: counter.lastHash,
            entries: entries, isTest: isTest, by: author, time: time)
        return .new(made, counter)
    }

    /// Closings that no run has taken, the oldest first. A run takes them in their order, so those of a register that are taken come
    /// before those that are not, and nothing before these is read.
    private func unsettled(of registers: [RegisterID]?) throws -> [ClosedPeriod] {
        var found: [ClosedPeriod] = []
        for register in try registers ?? records(CashRegister.self).map(\.id) {
            _ = try self.register(register)
            var number = try state(of: register).period - 1
            while number > 0 {
                let id = ClosingID(register: register, number: number)
                guard try record(HandOverState.self, id.key) == nil else { break }
                found.append(try closing(id))
                number -= 1
            }
        }
        return Array(found.sorted { $0.entry < $1.entry }.prefix(SettlementRun.mostClosings))
    }
}

extension JournalTransaction {
    /// - Returns: `nil` where it does not follow on what is there now.
    fileprivate func append(_ made: SettlementMade, following counter: SettlementCounter) throws -> SettledRun? {
        guard try books.settlementCounter() == counter, try books.standingPlan()?.entry == made.plan else { return nil }
        try append(.settlement(.made(made)))
        return try books.run(made.number)
    }
}

extension HandOver {
    fileprivate func entry(_ files: any HandOverFiles) throws(KasseError) -> SettlementMade.Entry {
        let tables = try plan.profiles.map { profile throws(KasseError) in
            SettlementMade.Table(profile: profile.name, file: files.file(try bytes(of: profile, files)))
        }
        return SettlementMade.Entry(
            closing: closed.id, closed: closed.entry, sequence: place.sequence, file: files.file(canonicalBytes()),
            tables: tables, lines: Int64(lines.count), debit: sum(.debit), credit: sum(.credit))
    }

    func bytes(of profile: HandOverProfile, _ files: any HandOverFiles) throws(KasseError) -> [UInt8] {
        do throws(TableObstacle) {
            return try files.table(self, profile)
        } catch {
            throw .settlement(.unwritable(profile: profile.name, closed.id, error))
        }
    }
}

extension HandOverFiles {
    func file(_ bytes: [UInt8]) -> SettlementMade.File {
        let hash = digest(bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return SettlementMade.File(hash: hash, bytes: Int64(bytes.count))
    }
}

extension RequestRule {
    fileprivate static let registersOrAll = RequestRule(
        english: "at least one register; absent for all", german: "mindestens eine Kasse; für alle weglassen")
}
