internal import JSON
public import PayPoint
public import Varlink

/// org.zahlstelle.Journal on the journal.
public struct JournalService: OrgZahlstelleJournal.Handler {
    private static let largestLimit: Int64 = 1000
    private static let usualLimit: Int64 = 100

    private let journal: any EventJournal

    public init(journal: any EventJournal) {
        self.journal = journal
    }

    public func verify(
        _ parameters: OrgZahlstelleJournal.Verify.Parameters, _ call: VarlinkCall<OrgZahlstelleJournal.Verify.Reply>
    ) async throws -> OrgZahlstelleJournal.Verify.Reply {
        try await translated {
            let verdict = try await journal.verify()
            return .init(
                entries: verdict.entries, head: Wire.hex(verdict.head),
                fault: verdict.fault.map { .init(sequence: $0.sequence, text: $0.text) })
        }
    }

    public func list(
        _ parameters: OrgZahlstelleJournal.List.Parameters, _ call: VarlinkCall<OrgZahlstelleJournal.List.Reply>
    ) async throws -> OrgZahlstelleJournal.List.Reply {
        let limit = parameters.limit ?? Self.usualLimit
        guard (1...Self.largestLimit).contains(limit) else {
            throw VarlinkServiceError.invalidParameter(parameter: "limit")
        }
        return try await translated {
            let entries = try await journal.entries(after: parameters.after ?? 0, limit: Int(limit))
            return .init(entries: try entries.map { try .init($0) })
        }
    }

    private func translated<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let failure as JournalFailure {
            throw OrgZahlstelleJournal.Failure.journalUnavailable(
                .init(text: failure.german, english: failure.english))
        }
    }
}

extension OrgZahlstelleJournal.Entry {
    init(_ entry: JournalEntry) throws {
        self.init(
            sequence: entry.sequence, time: entry.time.iso8601, kind: entry.event.kind.rawValue,
            payment: entry.event.payment?.text, body: try JSONEncoding.value(of: entry.event.body).sorted,
            hash: Wire.hex(entry.hash))
    }
}
