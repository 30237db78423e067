import JSON
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        (JSONSpelling.compact, #""\"\\/\u0008\u000c\n\r\t\u0000\u001f\#u{7F}\#u{85}\#u{2028}ä€😀""#),
        (.canonical, #""\"\\/\b\f\n\r\t\u0000\u001f\#u{7F}\#u{85}\#u{2028}ä€😀""#),
        (.readable, #""\"\\/\u0008\u000C\n\r\t\u0000\u001F\u007F\u0085\u2028ä€😀""#),
    ])
    func `each spelling escapes what it says`(spelling: JSONSpelling, expected: String) {
        let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}ä€😀"
        #expect(written(.string(text), spelling) == expected)
    }

    @Test(arguments: [
        (JSONSpelling.compact, #"{"b":[1,-2.5,null],"é":{},"a":[true,{"d":1,"c":2}]}"#),
        (.canonical, #"{"a":[true,{"c":2,"d":1}],"b":[1,-2.5,null],"é":{}}"#),
        (.readable, #"{"b": [1, -2.5, null], "é": {}, "a": [true, {"d": 1, "c": 2}]}"#),
    ])
    func `each spelling orders and spaces as it says`(spelling: JSONSpelling, expected: String) {
        let value: JSONValue = ["b": [1, -2.5, .null], "é": [:], "a": [true, ["d": 1, "c": 2]]]
        #expect(written(value, spelling) == expected)
    }

    @Test func `what is no number is written as null`() {
        #expect(written([.number(.nan), .number(.infinity), .number(-.infinity)], .compact) == "[null,null,null]")
    }

    /// As Swift compares, U+212B is the same as Å, which comes before ÿ.
    @Test func `the canonical order is that of the bytes`() {
        #expect(
            written(["\u{212B}": 1, "z": 2, "ab": 3, "a": 4], .canonical) == "{\"a\":4,\"ab\":3,\"z\":2,\"\u{212B}\":1}"
        )
        #expect(written(["\u{212B}": 1, "\u{FF}": 2], .canonical) == "{\"\u{FF}\":2,\"\u{212B}\":1}")
    }

    private func written(_ value: JSONValue, _ spelling: JSONSpelling) -> String {
        String(decoding: JSONWriter.bytes(of: value, spelling), as: UTF8.self)
    }
}
