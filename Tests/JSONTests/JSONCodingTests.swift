import JSON
import Testing

@Suite struct JSONCodingTests {
    private struct Everything: Codable, Equatable {
        var flag = true
        var small: Int8 = -128
        var large: UInt32 = .max
        var number = 0.5
        var text = "ä"
        var absent: String?
        var list = [1, 2]
        var map = ["a": [true]]
        var raw: JSONValue = ["x": .null]
    }

    @Test func `a struct becomes an object with its fields in order and nil left out`() throws {
        let text = String(decoding: try JSONEncoding.bytes(of: Everything()), as: UTF8.self)

        #expect(
            text
                == #"{"flag":true,"small":-128,"large":4294967295,"number":0.5,"text":"ä","list":[1,2],"#
                + #""map":{"a":[true]},"raw":{"x":null}}"#)
    }

    @Test func `an object becomes the struct again`() throws {
        let value = try JSONParser.parse(try JSONEncoding.bytes(of: Everything()))

        #expect(try Everything(from: JSONDecoding(value, rejectsUnknownFields: true)) == Everything())
    }

    @Test func `a number that does not fit its type is refused with its path`() {
        var fields: [String: JSONValue] = [
            "flag": true, "small": 128, "large": 1, "number": 1, "text": "", "list": [], "map": [:], "raw": 1,
        ]
        #expect(path(of: .object(JSONObject(fields.map { ($0, $1) }))) == "small")
        fields["small"] = .number(1.5)
        #expect(path(of: .object(JSONObject(fields.map { ($0, $1) }))) == "small")
        fields["small"] = .number(1)
        fields["list"] = [1, .number(0x1p54)]
        #expect(path(of: .object(JSONObject(fields.map { ($0, $1) }))) == "list[1]")
        fields["list"] = [1, .number(0x1p53)]
        #expect(path(of: .object(JSONObject(fields.map { ($0, $1) }))) == nil)
    }

    @Test func `a field the type does not have is refused only where asked`() throws {
        struct Inner: Codable { var a: Int }
        struct Outer: Codable { var inner: [Inner] }
        let value: JSONValue = ["inner": [["a": 1, "amuont": 2]]]

        _ = try Outer(from: JSONDecoding(value, rejectsUnknownFields: false))
        let error = #expect(throws: DecodingError.self) {
            try Outer(from: JSONDecoding(value, rejectsUnknownFields: true))
        }
        #expect(error?.fieldPath == "inner[0].amuont")
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `a number JSON cannot show is refused`(number: Double) {
        #expect(throws: EncodingError.self) { try JSONEncoding.bytes(of: ["a": number]) }
    }

    @Test func `what cannot be said is named with its path`() {
        let error = #expect(throws: EncodingError.self) {
            try JSONEncoding.bytes(of: ["a": [["b": 1], ["b": Double.nan]]])
        }
        guard case .invalidValue(_, let context)? = error else { return }
        #expect(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == ["a", "1", "b"])
    }

    @Test func `what is canonical is sorted at every depth`() throws {
        struct Inner: Codable { var z = 1; var a = [true] }
        struct Outer: Codable { var y = Inner(); var b: JSONValue = ["d": 1, "c": ["f": .null, "e": 2]] }
        let text = #"{"b":{"c":{"e":2,"f":null},"d":1},"y":{"a":[true],"z":1}}"#

        #expect(String(decoding: try JSONEncoding.bytes(of: Outer(), .canonical), as: UTF8.self) == text)
        let inOrder = #"{"y":{"z":1,"a":[true]},"b":{"d":1,"c":{"f":null,"e":2}}}"#
        #expect(String(decoding: try JSONEncoding.bytes(of: Outer()), as: UTF8.self) == inOrder)
        let sorted = try JSONEncoding.value(of: Outer()).sorted
        #expect(String(decoding: try JSONEncoding.bytes(of: sorted), as: UTF8.self) == text)
    }

    @Test func `a whole number beyond int is refused`() {
        #expect(throws: EncodingError.self) { try JSONEncoding.bytes(of: ["a": UInt64.max]) }
    }

    private func path(of value: JSONValue) -> String? {
        do {
            _ = try Everything(from: JSONDecoding(value, rejectsUnknownFields: true))
            return nil
        } catch {
            return (error as? DecodingError)?.fieldPath ?? "\(error)"
        }
    }
}
