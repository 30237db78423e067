import Foundation
import PayPoint
import Testing

@testable import Journal

/// Bodies as they were written by the first release, one for each of ``Samples/everyKind``. A line that is here is in journals out there:
/// it is never changed, and must be read and written like this for ever.
@Suite struct ReleasedBodiesTests {
    private static let lines: [(kind: String, body: String)] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/bodies-2026-11.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }()

    @Test func `bodies of the first release are written the same way today`() throws {
        let written = try Samples.everyKind.map { String(decoding: try EventCoding.body(of: $0), as: UTF8.self) }
        #expect(written == Self.lines.map(\.body))
        #expect(Samples.everyKind.map(\.kind.rawValue) == Self.lines.map(\.kind))
    }

    @Test func `bodies of the first release are understood today`() throws {
        let read = try Self.lines.map { line in
            try EventCoding.event(
                kind: try #require(JournalEvent.Kind(rawValue: line.kind)), body: Array(line.body.utf8))
        }
        #expect(read == Samples.everyKind)
    }
}
