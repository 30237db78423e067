import Foundation
import PayPoint
import Receivables
import Testing

/// A directory with a list of receivables, gone when the test is over.
final class ListDirectory: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("list-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var live: String { path + "/receivables.db" }
    var staged: String { live + ".new" }
    var contents: Set<String> {
        get throws { Set(try FileManager.default.contentsOfDirectory(atPath: path)) }
    }

    func store(taken: TakenImport? = nil) -> SQLiteItemStore {
        SQLiteItemStore(directory: path, taken: taken)
    }
}

/// Items and imports for these tests.
enum Samples {
    static let asOf = Timestamp(microseconds: 1_795_372_200_000_000)

    static func key(_ kassenzeichen: String, notice: String = "", due: String = "2026-02-15", number: String = "")
        throws -> ItemKey
    {
        ItemKey(
            kassenzeichen: try #require(Kassenzeichen(kassenzeichen)), notice: notice,
            due: try #require(CivilDate(iso8601: due)), number: number)
    }

    static func item(
        _ kassenzeichen: String, notice: String = "", due: String = "2026-02-15", name: String = "Erika Mustermann",
        open: Int64 = 5000
    ) throws -> OpenItem {
        OpenItem(
            key: try key(kassenzeichen, notice: notice, due: due),
            debtor: Debtor(name: name, born: CivilDate(iso8601: "1970-01-31"), identification: "HRB 7"), kind: .fine,
            parts: PerPart { part in
                switch part {
                case .principal: PartAmount(claimed: Cents(open + 100), open: Cents(open))
                case .interest: PartAmount(claimed: Cents(7), open: .zero)
                default: .none
                }
            },
            status: .enforced, personalAccount: "P-1",
            assignment: .account(product: "122.01", account: "431100", costCentre: nil), asOf: asOf)
    }

    static func taken(_ scope: ImportControl.Scope, _ sequence: Int64, _ hash: String) -> TakenImport {
        TakenImport(control: control(scope, sequence), hash: hash, stock: .zero)
    }

    static func control(_ scope: ImportControl.Scope, _ sequence: Int64) -> ImportControl {
        ImportControl(scope: scope, sequence: sequence, asOf: asOf, present: .zero)
    }
}

extension SQLiteItemStore {
    /// Puts a list together and on disk, as far as the moment before the journal has it.
    @discardableResult
    func stage(
        _ scope: ImportControl.Scope, _ sequence: Int64, _ items: [OpenItem], gone: [ItemKey] = [], hash: String = "aa"
    ) async throws -> (any ItemStaging, StagedList) {
        let staging = try await stage(Samples.control(scope, sequence))
        let changes = items.map { ItemChange.present($0) } + gone.map { ItemChange.gone($0) }
        try await staging.add(changes.enumerated().map { ItemRow(line: $0 + 2, change: $1) })
        return (staging, try await staging.finish(hash: hash))
    }

    /// The same, and into its place.
    @discardableResult
    func take(
        _ scope: ImportControl.Scope, _ sequence: Int64, _ items: [OpenItem], gone: [ItemKey] = []
    ) async throws -> StagedList {
        let (staging, list) = try await stage(scope, sequence, items, gone: gone)
        try await staging.apply()
        return list
    }

    /// The Kassenzeichen of those whose name begins like this.
    func named(_ name: String) async throws -> [String] {
        try await find(.name(FoldedName(name))).items.map(\.key.kassenzeichen.text)
    }
}
