import Foundation
import PayPoint
import Testing

/// docs/roles.md is the table of rights; the code has to be it.
@Suite struct RoleTableTests {
    private static let document = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../docs/roles.md").standardizedFileURL

    @Test func `the document has every method with those who may call it`() throws {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let documented = rows.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(documented.map { $0.first ?? "" } == Deed.allCases.map { "`\($0.rawValue)`" })
        for (deed, row) in zip(Deed.allCases, documented) {
            let marks = Role.allCases.map { deed.roles.contains($0) ? "●" : "" }
            #expect(Array(row.dropFirst()) == marks, "\(deed.rawValue)")
        }
    }

    @Test func `nobody has two roles that exclude each other in one direction only`() {
        for role in Role.allCases {
            for other in role.excluded { #expect(other.excluded.contains(role), "\(role) and \(other)") }
        }
    }

    /// § 31 KomHVO: whoever takes money does not decide what is asked for, does not accept what is delivered, and audits nothing.
    @Test func `whoever takes money does nothing that controls it`() {
        #expect(Role.cashier.excluded.isSuperset(of: [.masterData, .mainCashOffice, .auditor, .technician]))
    }
}
