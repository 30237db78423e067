import JSON
import Testing

@testable import Journal

@Suite struct CanonicalJSONTests {
    private struct Sample: Codable, Equatable {
        var zebra = "z"
        var amount: Int64 = -1
        var ä = true
        var b: [UInt8] = [1, 2]
        var nothing: String?
        var nested = ["k": ["x", "\u{1}\u{1F}\"\\/\n\u{7F}é€😀"]]
    }

    @Test func `a value has one spelling`() throws {
        let text = String(decoding: try CanonicalJSON.bytes(of: Sample()), as: UTF8.self)
        #expect(
            text
                == "{\"amount\":-1,\"b\":[1,2],\"nested\":{\"k\":[\"x\",\"\\u0001\\u001f\\\"\\\\/\\n\u{7F}é€😀\"]},\"zebra\":\"z\",\"ä\":true}"
        )
        #expect(try CanonicalJSON.value(Sample.self, of: Array(text.utf8)) == Sample())
    }

    @Test func `numbers keep all 64 bits`() throws {
        for number in [Int64.min, -1, 0, 1, Int64.max] {
            let bytes = try CanonicalJSON.bytes(of: [number])
            #expect(bytes == Array("[\(number)]".utf8))
            #expect(try CanonicalJSON.value([Int64].self, of: bytes) == [number])
        }
    }

    @Test func `fractions, nulls and numbers beyond 64 bits have no spelling`() {
        #expect(throws: CanonicalFault.fraction(member: "half")) { try CanonicalJSON.bytes(of: ["half": [0.5]]) }
        #expect(throws: CanonicalFault.null(member: nil)) { try CanonicalJSON.bytes(of: [String?.none]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.bytes(of: [UInt64.max]) }
    }

    @Test(arguments: [
        "", " 1", "1 ", "01", "-0", "-", "1.0", "1e3", "9223372036854775808", "-9223372036854775809", "null", "tru",
        "[1,]", "[1 ,2]", "[1", "{\"a\":1,}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}", "{\"a\" :1}", "{a:1}",
        "{\"a\":}",
        "\"", "\"\n\"", "\"\\/\"", "\"\\u0041\"", "\"\\u000a\"", "\"\\u001F\"", "\"\\u00\"", "\"\\x\"", "\"a", "1]",
    ])
    func `another spelling is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try CanonicalJSON.value(of: Array(text.utf8)) }
    }

    @Test(arguments: [
        ("[1, 2]", CanonicalFault.spelling(offset: 3)), ("1\n", .spelling(offset: 1)), ("-0", .spelling(offset: 0)),
        ("{\"b\":1,\"a\":1}", .spelling(offset: 2)), ("\"\\/\"", .spelling(offset: 1)),
        ("\"\\u0041\"", .spelling(offset: 1)), ("\"\\u000a\"", .spelling(offset: 2)),
        ("\"\\u001F\"", .spelling(offset: 6)), ("{\"a\":[1e3]}", .fraction(member: "a")),
        ("9223372036854775808", .fraction(member: nil)), ("{\"a\":null}", .null(member: "a")),
    ])
    func `another spelling is named by where it differs`(_ text: String, fault: CanonicalFault) {
        #expect(throws: fault) { try CanonicalJSON.value(of: Array(text.utf8)) }
    }

    @Test func `a number that does not fit its type is refused`() {
        #expect(throws: BodyMismatch.self) { try CanonicalJSON.value([UInt8].self, of: Array("[256]".utf8)) }
        #expect(throws: BodyMismatch.self) { try CanonicalJSON.value([UInt8].self, of: Array("[-1]".utf8)) }
        #expect(throws: BodyMismatch.self) { try CanonicalJSON.value([UInt8].self, of: Array("[true]".utf8)) }
        #expect(throws: BodyMismatch.self) { try CanonicalJSON.value([Bool].self, of: Array("[1]".utf8)) }
    }
}
