import Foundation
import Testing

@testable import CSV

/// Python's csv module as a judge: Fixtures/python.jsonl, made by Tests/Judges/csv_vectors.py.
@Suite struct CSVPythonTests {
    struct Vector: Decodable {
        let separator: String
        let quoting: String
        let lineEnd: String
        let written: Bool
        let document: String
        let rows: [[String]]?

        var dialect: CSVDialect? {
            guard let separator = separator.first.flatMap({ CSVSeparator($0) }) else { return nil }
            let quoting: CSVQuoting = quoting == "all" ? .always : quoting == "none" ? .never : .whereNeeded
            return CSVDialect(
                separator: separator, quoting: quoting, lineEnd: lineEnd == "\n" ? .lf : .crlf, hasHeader: false,
                allowsRaggedRows: true)
        }
    }

    @Test func `what Python writes is read, and written as Python does`() throws {
        let vectors = try vectors().filter(\.written)
        #expect(vectors.count == 300)
        for vector in vectors {
            let dialect = try #require(vector.dialect)
            #expect(read(vector.document, dialect).texts == vector.rows, "\(vector.document)")
            var writer = CSVWriter(dialect)
            for row in vector.rows ?? [] { try writer.write(row) }
            #expect(String(decoding: writer.take(), as: UTF8.self) == vector.document)
        }
    }

    @Test func `what anybody might write is read or refused as by Python`() throws {
        let vectors = try vectors().filter { !$0.written }
        #expect(vectors.count { $0.rows == nil } > 100)
        #expect(vectors.count { $0.rows != nil } > 100)
        for vector in vectors {
            let steps = read(vector.document, try #require(vector.dialect))
            if let rows = vector.rows {
                #expect(steps.texts == rows, "\(vector.document)")
            } else {
                #expect(steps.texts == nil, "\(vector.document)")
            }
        }
    }

    private func vectors() throws -> [Vector] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/python.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Vector.self, from: $0)
        }
    }
}
