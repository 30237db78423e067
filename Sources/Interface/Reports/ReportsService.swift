internal import FoundationEssentials
internal import Pages
public import PayPoint
internal import Tables
public import Varlink

/// org.zahlstelle.Reports on the Kasse.
public struct ReportsService: OrgZahlstelleReports.Handler {
    private let kasse: Kasse

    public init(kasse: Kasse) {
        self.kasse = kasse
    }

    public func evaluate(
        _ parameters: OrgZahlstelleReports.Evaluate.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReports.Evaluate.Reply>
    ) async throws -> OrgZahlstelleReports.Evaluate.Reply {
        try await translated { () async throws(KasseError) in
            let query = try EvaluationQuery(
                parameters.dimensions, from: parameters.from, to: parameters.to, parameters.filters)
            return .init(
                try await kasse.evaluate(query, for: try Name.shift(parameters.shift), caller: Caller(call.peer)))
        }
    }

    public func listReceipts(
        _ parameters: OrgZahlstelleReports.ListReceipts.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReports.ListReceipts.Reply>
    ) async throws -> OrgZahlstelleReports.ListReceipts.Reply {
        try await translated { () async throws(KasseError) in
            let query = try EvaluationQuery([], from: parameters.from, to: parameters.to, parameters.filters)
            let page = try await kasse.receipts(
                behind: query,
                row: (parameters.row ?? []).map { EvaluationFilter($0.dimension.domain, value: $0.value) },
                after: parameters.after ?? 0,
                limit: Int(clamping: parameters.limit ?? Int64(TurnoverReceipt.mostListed)),
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(receipts: page.receipts.map { .init($0) }, more: page.hasMore)
        }
    }

    public func getTable(
        _ parameters: OrgZahlstelleReports.GetTable.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReports.GetTable.Reply>
    ) async throws -> OrgZahlstelleReports.GetTable.Reply {
        try await translated { () async throws(KasseError) in
            let query = try EvaluationQuery(
                parameters.dimensions, from: parameters.from, to: parameters.to, parameters.filters)
            let evaluation = try await kasse.evaluationTable(
                query, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            do {
                let bytes = try EvaluationTable.bytes(of: evaluation, isTest: kasse.isTest)
                return .init(
                    table: Data(bytes).base64EncodedString(), lines: Int64(evaluation.rows.count),
                    asOf: .init(evaluation.moment))
            } catch {
                // No name in the books has characters that a table cannot have.
                throw .journal(.damaged("a table cannot be written: \(error)"))
            }
        }
    }

    public func getPage(
        _ parameters: OrgZahlstelleReports.GetPage.Parameters,
        _ call: VarlinkCall<OrgZahlstelleReports.GetPage.Reply>
    ) async throws -> OrgZahlstelleReports.GetPage.Reply {
        try await translated { () async throws(KasseError) in
            let query = try EvaluationQuery(
                parameters.dimensions, from: parameters.from, to: parameters.to, parameters.filters)
            let dossier = try await kasse.dossier(
                query, title: parameters.title, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(html: EvaluationPage(dossier, isTest: kasse.isTest).html, asOf: .init(dossier.table.moment))
        }
    }

    private func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleReports.Failure(error)
        }
    }
}
