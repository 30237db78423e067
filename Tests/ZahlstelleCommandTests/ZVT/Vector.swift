import FoundationEssentials

/// A whole message of the public vectors; the fragments among them are no lines for a decoder.
struct Vector: Decodable, Sendable {
    let kind: String
    let hex: String
    let charset: String?
    let expect: JSON

    var isDamaged: Bool { kind == "malformed" || kind == "not-zvt" }

    static let all: [Vector] = {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ZVTTests/Fixtures/vectors.jsonl")
        guard let text = try? String(contentsOf: fixtures, encoding: .utf8) else { return [] }
        let kinds = ["apdu", "serial-frame", "vendor", "malformed", "not-zvt"]
        return text.split(separator: "\n")
            .compactMap { try? JSONDecoder().decode(Vector.self, from: Data($0.utf8)) }
            .filter { kinds.contains($0.kind) }
    }()
}
