/// The files of a settlement, and what becomes of them.
extension Kasse {
    /// A file of a hand-over, made again from the journal. It is the same for ever, or it is not given out.
    ///
    /// - Parameter profile: the canonical file without it.
    /// - Throws: ``KasseError/journal(_:)`` with ``JournalFailure/damaged(_:)`` where it is no longer what was handed over.
    public func handOverFile(
        of closing: ClosingID, profile: String?, files: any HandOverFiles, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> HandOverFile {
        try await look(.getHandOverFile, shift, caller) { books, _ in
            let state = try books.handOverState(closing)
            let made = try books.settlement(at: state.made)
            guard made.format == HandOver.format else {
                throw JournalFailure.damaged("run \(made.number) has a form of version \(made.format)")
            }
            guard let index = made.entries.firstIndex(where: { $0.closing == closing }) else {
                throw JournalFailure.damaged("run \(made.number) has no closing \(closing)")
            }
            let entry = made.entries[index]
            let place = HandOver.Place(
                run: made.number, sequence: entry.sequence,
                previous: index == 0 ? made.previous : made.entries[index - 1].file.hash, planEntry: made.plan,
                createdBy: made.by.text, created: made.time, isTest: made.isTest ?? false)
            let plan = try books.plan(at: made.plan)
            let handOver = try books.handOver(of: try books.closing(closing), by: plan, at: place)
            guard let profile else {
                return try HandOverFile(
                    state: state, charset: .utf8, bytes: handOver.canonicalBytes(), recorded: entry.file,
                    isTest: place.isTest, files)
            }
            guard let table = entry.tables.first(where: { $0.profile == profile }),
                let known = plan.profiles.first(where: { $0.name == profile })
            else { throw KasseError.unknown(.profile, profile) }
            return try HandOverFile(
                state: state, charset: known.charset, bytes: try handOver.bytes(of: known, files), recorded: table.file,
                isTest: place.isTest, files)
        }
    }

    /// Hand-overs by their closings.
    ///
    /// - Parameters:
    ///   - phase: only those in it.
    ///   - last: those behind it.
    public func handOvers(
        in phase: HandOverState.Phase?, after last: ClosingID?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> HandOverPage {
        try await look(.listHandOvers, shift, caller) { books, _ in
            let most = HandOverState.mostListed
            let found = try books.handOvers(in: phase, after: last?.key, limit: most + 1)
            return HandOverPage(
                states: Array(found.prefix(most)), next: found.count > most ? found[most - 1].closing : nil)
        }
    }
}

/// A file of a hand-over.
public struct HandOverFile: Hashable, Sendable {
    public let state: HandOverState
    public let charset: HandOverProfile.Charset
    public let bytes: [UInt8]
    /// SHA-256 in hex.
    public let hash: String
    public let isTest: Bool

    fileprivate init(
        state: HandOverState, charset: HandOverProfile.Charset, bytes: [UInt8], recorded: SettlementMade.File,
        isTest: Bool, _ files: any HandOverFiles
    ) throws(JournalFailure) {
        guard files.file(bytes) == recorded else {
            throw .damaged("the file of the closing \(state.closing) is not the one that was handed over")
        }
        self.state = state
        self.charset = charset
        self.bytes = bytes
        hash = recorded.hash
        self.isTest = isTest
    }
}

/// Some hand-overs.
public struct HandOverPage: Hashable, Sendable {
    public let states: [HandOverState]
    /// Behind which the next page begins; `nil` where this is the last.
    public let next: ClosingID?
}

extension Books {
    func handOverState(_ closing: ClosingID) throws -> HandOverState {
        guard let state = try record(HandOverState.self, closing.key) else {
            throw KasseError.unknown(.handOver, closing.description)
        }
        return state
    }

    func closing(_ id: ClosingID) throws -> ClosedPeriod {
        guard let closed = try record(ClosedPeriod.self, id.key) else {
            throw KasseError.unknown(.closing, id.description)
        }
        return closed
    }
}
