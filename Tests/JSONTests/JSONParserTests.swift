import Foundation
import Testing

@testable import JSON

@Suite struct JSONParserTests {
    static let texts: [String: JSONValue] = [
        "null": .null, " true\n": true, "\tfalse\r": false, "0": 0, "-0": 0, "-1": -1,
        "9223372036854775807": .integer(.max), "-9223372036854775808": .integer(.min),
        "9223372036854775808": .number(9_223_372_036_854_775_808), "1.0": .number(1), "-2.5e-3": -0.0025,
        "1E+2": .number(100), "\"\"": "", #""a\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00é""#: "a\"\\/\u{8}\u{C}\n\r\té😀é",
        #""\u0000""#: "\0", "[]": [], "[ 1 , [ ] ]": [1, []], "{}": [:], #"{ "a" : 1 , "" : { } }"#: ["a": 1, "": [:]],
    ]

    @Test(arguments: texts)
    func `a text is read`(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(Array(text.utf8)) == value)
    }

    static let faults: [(String, Int, JSONSyntaxError.Reason)] = [
        ("", 0, .unexpectedEnd), ("  ", 2, .unexpectedEnd), ("nul", 3, .unexpectedEnd),
        ("nulL", 3, .unexpectedByte(0x4C)),
        ("1 2", 2, .textBehindTheValue), ("01", 1, .invalidNumber), ("-", 1, .invalidNumber), ("1.", 2, .invalidNumber),
        ("1e", 2, .invalidNumber), ("+1", 0, .unexpectedByte(0x2B)), (".5", 0, .unexpectedByte(0x2E)),
        ("[1e999]", 1, .numberTooLarge), ("NaN", 0, .unexpectedByte(0x4E)), ("\"a", 2, .unexpectedEnd),
        ("\"a\nb\"", 2, .controlCharacter), ("\"\\n\u{1}\"", 3, .controlCharacter), (#""\x""#, 2, .invalidEscape),
        (#""\u00g0""#, 5, .invalidEscape), (#""\u+041""#, 3, .invalidEscape), (#""\uD800""#, 3, .unpairedSurrogate),
        (#""\uDC00""#, 3, .unpairedSurrogate), (#""\uD800\u0041""#, 3, .unpairedSurrogate),
        ("[1,]", 3, .unexpectedByte(0x5D)),
        ("[1 2]", 3, .unexpectedByte(0x32)), ("[", 1, .unexpectedEnd), (#"{"a":1,}"#, 7, .unexpectedByte(0x7D)),
        (#"{a:1}"#, 1, .unexpectedByte(0x61)), (#"{"a" 1}"#, 5, .unexpectedByte(0x31)), (#"{"a":1"#, 6, .unexpectedEnd),
        (#"{"a":1,"a":2}"#, 7, .duplicateKey("a")), (#"{"a":1,"\u0061":2}"#, 7, .duplicateKey("a")),
    ]

    @Test(arguments: faults)
    func `the fault is named with its offset`(text: String, offset: Int, reason: JSONSyntaxError.Reason) {
        #expect(throws: JSONSyntaxError(offset: offset, reason: reason)) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test(
        arguments: [[0x22, 0xC3, 0x28, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22]]
            as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError(offset: 1, reason: .invalidUTF8)) { try JSONParser.parse(bytes) }
    }

    @Test func `nesting passes up to the bound`() throws {
        let depth = JSONParser.nestingDepthMax
        let text = { (depth: Int) in
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }

        _ = try JSONParser.parse(text(depth))
        #expect(throws: JSONSyntaxError(offset: depth, reason: .nestedTooDeeply)) {
            try JSONParser.parse(text(depth + 1))
        }
    }

    /// Foundation is the judge: what our reader takes its reader takes with the same value, and our texts read the same.
    @Test(arguments: [1, 2, 3])
    func `random texts mean to Foundation what they mean to us`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var read = 0
        for _ in 0..<3_000 {
            let value = randomValue(&random, depth: 4)
            let spelling = [JSONSpelling.compact, .canonical, .readable].randomElement(using: &random) ?? .compact
            let text = JSONWriter.bytes(of: value, spelling)
            #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text)) == value)
            #expect(try JSONParser.parse(text) == value)

            var garbled = text
            garbled[Int.random(in: 0..<garbled.count, using: &random)] = UInt8.random(in: 0...127, using: &random)
            if let ours = try? JSONParser.parse(garbled) {
                read += 1
                let judged = try JSONDecoder().decode(JSONValue.self, from: Data(garbled))
                #expect(judged.withDoubles == ours.withDoubles, "\(String(decoding: garbled, as: UTF8.self))")
            }
        }
        #expect(read > 100)
    }

    private func randomValue(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: .min ... .max, using: &random))
        // Not whole, because Foundation does not tell `1.0` from `1`.
        case 3: .number(Double(Int32.random(in: .min ... .max, using: &random)) + 0.5)
        case 4: .string(randomText(&random))
        case 5: .array((0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(&random, depth: depth - 1) })
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        (randomText(&random), randomValue(&random, depth: depth - 1))
                    }))
        }
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        let letters = ["a", "\"", "\\", "\n", "\u{1F}", "é", "😀", "/", "\u{7F}", "\u{2028}", " ", "\0"]
        return (0..<Int.random(in: 0...8, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
            .joined()
    }
}

extension JSONValue {
    /// Foundation does not tell `1e2` from `100`, and rounds what lies between whole numbers beyond 2^53 in its own way.
    fileprivate var withDoubles: JSONValue {
        switch self {
        case .integer(let number): .number(Double(number))
        case .array(let elements): .array(elements.map(\.withDoubles))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, $0.value.withDoubles) }))
        case .null, .bool, .number, .string: self
        }
    }
}
