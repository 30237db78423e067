internal import CSV
internal import FoundationEssentials
public import PayPoint
public import Varlink

/// org.zahlstelle.Receivables on the Kasse and the list.
public struct ReceivablesService: OrgZahlstelleReceivables.Handler {
    /// The largest piece of a file, in bytes. As base64 it fits into one call, which may have a mebibyte.
    static let largestPiece = 512 << 10

    private let kasse: Kasse
    private let uploads: ItemUploadDesk

    public init(kasse: Kasse, store: any ItemStore) {
        self.kasse = kasse
        uploads = ItemUploadDesk(kasse: kasse, store: store)
    }

    public func beginImport(
        _ parameters: OrgZahlstelleReceivables.BeginImport.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.BeginImport.Reply>
    ) async throws -> OrgZahlstelleReceivables.BeginImport.Reply {
        try await uploaded { () async throws(ItemUploadError) in
            let (control, dialect, shift) = try understood { () throws(KasseError) in
                (try parameters.control, try parameters.dialect.domain, try Name.shift(parameters.shift))
            }
            return .init(
                import: try await uploads.begin(control, dialect, shift: shift, caller: Caller(call.peer)))
        }
    }

    public func addPart(
        _ parameters: OrgZahlstelleReceivables.AddPart.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.AddPart.Reply>
    ) async throws -> OrgZahlstelleReceivables.AddPart.Reply {
        try await uploaded { () async throws(ItemUploadError) in
            guard let data = Data(base64Encoded: parameters.bytes), (1...Self.largestPiece).contains(data.count)
            else {
                throw .kasse(
                    .invalid(RequestFault(field: "bytes", rule: .pieceOfFile(atMost: Self.largestPiece))))
            }
            let received = try await uploads.add(
                [UInt8](data), at: Int(clamping: parameters.offset), to: parameters.`import`,
                caller: Caller(call.peer))
            return .init(received: Int64(received))
        }
    }

    public func finishImport(
        _ parameters: OrgZahlstelleReceivables.FinishImport.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.FinishImport.Reply>
    ) async throws -> OrgZahlstelleReceivables.FinishImport.Reply {
        try await uploaded { () async throws(ItemUploadError) in
            let result = try await uploads.finish(parameters.`import`, caller: Caller(call.peer))
            return .init(
                sequence: result.control.sequence, present: .init(result.control.present),
                gone: Int64(result.control.gone), stock: .init(result.stock), hash: result.hash)
        }
    }

    public func abortImport(
        _ parameters: OrgZahlstelleReceivables.AbortImport.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.AbortImport.Reply>
    ) async throws -> OrgZahlstelleReceivables.AbortImport.Reply {
        try await uploaded { () async throws(ItemUploadError) in
            let shift = try understood { () throws(KasseError) in try Name.shift(parameters.shift) }
            try await uploads.abort(parameters.`import`, shift: shift, caller: Caller(call.peer))
            return .init()
        }
    }

    public func getMark(
        _ parameters: OrgZahlstelleReceivables.GetMark.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.GetMark.Reply>
    ) async throws -> OrgZahlstelleReceivables.GetMark.Reply {
        try await translated { () async throws(KasseError) in
            let mark = try await kasse.receivablesMark(
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                mark: mark.map { mark in
                    .init(sequence: mark.last.sequence, asOf: mark.last.asOf.iso8601, stock: .init(mark.stock))
                })
        }
    }

    public func find(
        _ parameters: OrgZahlstelleReceivables.Find.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.Find.Reply>
    ) async throws -> OrgZahlstelleReceivables.Find.Reply {
        try await translated { () async throws(KasseError) in
            let searches = [
                parameters.kassenzeichen.map(ItemSearch.kassenzeichen), parameters.notice.map(ItemSearch.notice),
                parameters.name.map(ItemSearch.name),
            ].compactMap(\.self)
            guard let search = searches.first, searches.count == 1 else {
                throw .invalid(RequestFault(field: "kassenzeichen", rule: .oneSearch))
            }
            let found = try await kasse.find(
                search, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                items: found.items.map { .init($0, kasse.receivables.pattern) }, hasMore: found.hasMore)
        }
    }

    public func allocate(
        _ parameters: OrgZahlstelleReceivables.Allocate.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReceivables.Allocate.Reply>
    ) async throws -> OrgZahlstelleReceivables.Allocate.Reply {
        try await translated { () async throws(KasseError) in
            var keys: [ItemKey] = []
            for (index, key) in parameters.keys.enumerated() { keys.append(try key.domain("keys[\(index)]")) }
            var wishes: [PayerWish] = []
            for (index, wish) in (parameters.wishes ?? []).enumerated() { wishes.append(try wish.domain(index)) }
            let terms = ReceivablePayment.Terms(
                items: keys, amount: Cents(parameters.amount), wishes: wishes,
                payer: parameters.payer.map { .thirdParty(name: $0) } ?? .debtor)
            let allocation = try await kasse.allocate(
                terms, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(allocation: .init(allocation))
        }
    }

    private func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleReceivables.Failure(error)
        }
    }

    private func uploaded<Value: Sendable>(
        _ work: () async throws(ItemUploadError) -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleReceivables.Failure(error)
        }
    }

    private func understood<Value>(_ work: () throws(KasseError) -> Value) throws(ItemUploadError) -> Value {
        do {
            return try work()
        } catch {
            throw .kasse(error)
        }
    }
}

extension OrgZahlstelleReceivables.BeginImport.Parameters {
    fileprivate var control: ImportControl {
        get throws(KasseError) {
            guard sequence >= 1 else {
                throw .invalid(RequestFault(field: "sequence", rule: .number(1...Int64.max)))
            }
            guard let asOf = Timestamp(iso8601: asOf) else {
                throw .invalid(RequestFault(field: "asOf", rule: .moment))
            }
            guard let gone = Int(exactly: gone ?? 0), gone >= 0 else {
                throw .invalid(RequestFault(field: "gone", rule: .total))
            }
            return ImportControl(
                scope: scope == .full ? .full : .delta, sequence: sequence, asOf: asOf,
                present: try present.domain("present"), gone: gone,
                stock: try stock.map { totals throws(KasseError) in try totals.domain("stock") })
        }
    }
}
