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
        let text = String(decoding: try JSONEncoding.bytes(of: Sample()), as: UTF8.self)
        #expect(
            text
                == "{\"amount\":-1,\"b\":[1,2],\"nested\":{\"k\":[\"x\",\"\\u0001\\u001f\\\"\\\\/\\n\u{7F}é€😀\"]},\"zebra\":\"z\",\"ä\":true}"
        )
        #expect(try JSONDecoding.value(Sample.self, of: Array(text.utf8)) == Sample())
    }

    @Test func `numbers keep all 64 bits`() throws {
        for number in [Int64.min, -1, 0, 1, Int64.max] {
            let bytes = try JSONEncoding.bytes(of: [number])
            #expect(bytes == Array("[\(number)]".utf8))
            #expect(try JSONDecoding.value([Int64].self, of: bytes) == [number])
        }
    }

    @Test func `fractions and numbers beyond 64 bits have no spelling`() {
        #expect(throws: JSONFault.self) { try JSONEncoding.bytes(of: [0.5]) }
        #expect(throws: JSONFault.self) { try JSONEncoding.bytes(of: [UInt64.max]) }
        #expect(throws: JSONFault.self) { try JSONEncoding.bytes(of: [String?.none]) }
    }

    @Test(arguments: [
        "", " 1", "1 ", "01", "-0", "-", "1.0", "1e3", "9223372036854775808", "-9223372036854775809", "null", "tru",
        "[1,]", "[1 ,2]", "[1", "{\"a\":1,}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}", "{\"a\" :1}", "{a:1}",
        "{\"a\":}",
        "\"", "\"\n\"", "\"\\/\"", "\"\\u0041\"", "\"\\u000a\"", "\"\\u001F\"", "\"\\u00\"", "\"\\x\"", "\"a", "1]",
    ])
    func `another spelling is refused`(_ text: String) {
        #expect(throws: JSONFault.self) { try JSONReader.value(of: Array(text.utf8)) }
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: JSONFault.self) { try JSONReader.value(of: [0x22, 0xC3, 0x22]) }
    }

    @Test func `nesting is bounded`() throws {
        let deep = { (depth: Int) in
            Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        _ = try JSONReader.value(of: deep(JSONValue.mostDepth))
        #expect(throws: JSONFault.self) { try JSONReader.value(of: deep(JSONValue.mostDepth + 1)) }
    }

    @Test func `a number that does not fit its type is refused`() {
        #expect(throws: JSONFault.self) { try JSONDecoding.value([UInt8].self, of: Array("[256]".utf8)) }
        #expect(throws: JSONFault.self) { try JSONDecoding.value([UInt8].self, of: Array("[-1]".utf8)) }
        #expect(throws: JSONFault.self) { try JSONDecoding.value([UInt8].self, of: Array("[true]".utf8)) }
        #expect(throws: JSONFault.self) { try JSONDecoding.value([Bool].self, of: Array("[1]".utf8)) }
    }
}
