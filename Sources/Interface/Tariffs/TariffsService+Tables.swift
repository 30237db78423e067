internal import CSV
internal import Crypto
internal import FoundationEssentials
internal import PayPoint
internal import Tables
public import Varlink

/// Whole tables of services.
extension TariffsService {
    public func `import`(
        _ parameters: OrgZahlstelleTariffs.Import.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTariffs.Import.Reply>
    ) async throws -> OrgZahlstelleTariffs.Import.Reply {
        try await translated { () async throws(TariffError) in
            let (shift, dialect, bytes) = try await understood { () async throws(KasseError) in
                guard let data = Data(base64Encoded: parameters.table) else {
                    throw .invalid(RequestFault(field: "table", rule: .base64))
                }
                return (try Name.shift(parameters.shift), try parameters.dialect.domain, [UInt8](data))
            }
            let table = TariffTable(reading: bytes, dialect)
            let source = TariffSource(
                file: parameters.file, hash: Wire.hex(Array(SHA256.hash(data: bytes))), lines: table.rows.count)
            let report = try await take(
                table, source, isDryRun: parameters.dryRun ?? false, by: shift, caller: Caller(call.peer))
            return .init(report: .init(report), hash: source.hash)
        }
    }

    public func export(
        _ parameters: OrgZahlstelleTariffs.Export.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTariffs.Export.Reply>
    ) async throws -> OrgZahlstelleTariffs.Export.Reply {
        try await translated { () async throws(TariffError) in
            try await understood { () async throws(KasseError) in
                let dialect = try parameters.dialect.domain
                let services = try await kasse.exportedServices(
                    of: try Name.office(parameters.office, field: "office"), withEnded: parameters.ended ?? false,
                    for: try Name.shift(parameters.shift), caller: Caller(call.peer))
                do throws(CSVWriteFault) {
                    let bytes = try TariffTable.bytes(of: services, dialect)
                    return .init(table: Data(bytes).base64EncodedString(), lines: Int64(services.count))
                } catch {
                    let rule = RequestRule(english: error.description, german: error.german)
                    throw .invalid(RequestFault(field: "dialect.charset", rule: rule))
                }
            }
        }
    }

    /// Where some lines cannot be read nothing is taken, but the others are looked at all the same, so that all faults are told
    /// at once.
    private func take(
        _ table: TariffTable, _ source: TariffSource, isDryRun: Bool, by shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> TariffReport {
        let report = try await kasse.importTariffs(
            table.rows, from: source, isDryRun: isDryRun || !table.faults.isEmpty, by: shift, caller: caller
        ).adding(table.faults)
        guard isDryRun || !report.hasFaults else { throw .refused(report) }
        return report
    }
}
