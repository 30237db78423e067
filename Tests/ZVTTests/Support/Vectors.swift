import FoundationEssentials
import Testing

@testable import ZVT

/// One line of `Fixtures/vectors.jsonl`.
struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    var source: String
    var kind: String
    var hex: String
    var charset: String?
    /// Sizes in which the message arrived over TCP.
    var segments: [Int]?
    /// The `expect` object as written.
    var expected: JSON
    /// Line of the file, from 1.
    var line = 0

    private enum CodingKeys: String, CodingKey { case source, kind, hex, charset, segments, expected = "expect" }

    static let all: [Vector] = load()
    /// Whole messages that decode.
    static let messages = all.filter { ["apdu", "vendor", "serial-frame"].contains($0.kind) }
    static let apdus = all.filter { ["apdu", "vendor"].contains($0.kind) && !$0.hasTrailingBytes }

    var bytes: [UInt8] { unhex(hex) }
    var hasTrailingBytes: Bool { expected["trailing_bytes"] != nil }
    var set: CharacterSet { charset.flatMap(CharacterSet.init(name:)) ?? .cp437 }
    var testDescription: String { "line \(line) \(source)" }

    private static func load() -> [Vector] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/vectors.jsonl")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var vectors: [Vector] = []
        for (index, line) in text.split(separator: "\n").enumerated() {
            guard var vector = try? JSONDecoder().decode(Vector.self, from: Data(line.utf8)) else { continue }
            vector.line = index + 1
            vectors.append(vector)
        }
        return vectors
    }
}
