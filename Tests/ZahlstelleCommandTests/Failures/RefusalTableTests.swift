import Foundation
import Testing

@testable import Interface
@testable import PayPoint

/// docs/refusals.md is the list of words for programs; the code has to say them and no others.
@Suite struct RefusalTableTests {
    @Test func `every word that keeps something from being done is listed, and none besides`() throws {
        let table = URL(filePath: #filePath).appending(path: "../../../../docs/refusals.md").standardizedFileURL
        let listed = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").compactMap { row in
            row.hasPrefix("| `") ? String(row.dropFirst(3).prefix { $0 != "`" }) : nil
        }
        let said = TwoLanguagesTests.kasse.compactMap(\.why)
        #expect(Set(said).symmetricDifference(listed).sorted() == [])
        #expect(listed.count == Set(listed).count)
    }
}
