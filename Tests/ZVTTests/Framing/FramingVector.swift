import Foundation
import Testing

/// A serial frame somebody else recorded, with the APDU it carries.
struct FramingVector: Sendable, CustomTestStringConvertible {
    let source: String
    let frame: [UInt8]
    let apdu: [UInt8]

    var testDescription: String { source }

    /// All lines of the fixtures that are serial frames.
    static let recorded: [FramingVector] = {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/vectors.jsonl")
        let text = (try? String(contentsOf: fixtures, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard let line = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)), line.kind == "serial-frame",
                let apdu = line.expect?.apdu
            else { return nil }
            return FramingVector(source: line.source, frame: octets(line.hex), apdu: octets(apdu))
        }
    }()

    private struct Line: Decodable {
        struct Expectation: Decodable { let apdu: String? }
        let source: String
        let kind: String
        let hex: String
        let expect: Expectation?

        enum CodingKeys: String, CodingKey { case source, kind, hex, expect }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            source = try values.decode(String.self, forKey: .source)
            kind = try values.decode(String.self, forKey: .kind)
            hex = try values.decode(String.self, forKey: .hex)
            expect = try? values.decode(Expectation.self, forKey: .expect)
        }
    }
}

/// The bytes of hexadecimal digits; blanks are skipped.
func octets(_ hex: String) -> [UInt8] {
    let digits = hex.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
