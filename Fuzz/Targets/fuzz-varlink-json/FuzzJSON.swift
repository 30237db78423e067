import FuzzSupport
import JSON
import NIOCore

@testable import Varlink

/// The input is one message as it stands between two NULs.
@main enum FuzzJSON {
    static func main() {
        runFuzzer { input in
            check(input.rest())
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONParser.parse(bytes)
        } catch {
            expect((0...bytes.count).contains(error.offset), "a fault lies within the text: \(error)")
            expect(MessageCoding.fields(of: ByteBuffer(bytes: bytes)) == nil, "what is no JSON is no message")
            return
        }
        FoundationJudge.check(bytes, value)
        checkSpellings(value)
        checkCoding(value)
        checkSample(value)
        if case .object(let fields) = value { checkCall(fields) }
    }

    private static func checkSpellings(_ value: JSONValue) {
        for spelling in [JSONSpelling.compact, .canonical, .readable] {
            let text = JSONWriter.bytes(of: value, spelling)
            expect((try? JSONParser.parse(text)) == value, "what is written reads as the same value")
            expect(!text.contains { $0 < 0x20 }, "what is written has no control character, NUL above all")
        }
        let canonical = JSONWriter.bytes(of: value, .canonical)
        expect(JSONWriter.bytes(of: value.sorted, .canonical) == canonical, "equal values have one canonical text")
    }

    /// The value on its way through `Codable`, as the `object` of an interface.
    private static func checkCoding(_ value: JSONValue) {
        expect(
            (try? JSONEncoding.bytes(of: value)) == JSONWriter.bytes(of: value, .compact),
            "an object is encoded as it is")
        let decoded = try? JSONDecoding(value, rejectsUnknownFields: true).decode(JSONValue.self)
        expect(decoded == value, "an object is decoded as it is")
    }

    private static func checkSample(_ value: JSONValue) {
        let strict = try? JSONDecoding(value, rejectsUnknownFields: true).decode(Sample.self)
        let lenient = try? JSONDecoding(value, rejectsUnknownFields: false).decode(Sample.self)
        expect(strict == nil || strict == lenient, "who takes unknown fields reads the same from the known ones")
        guard let lenient else { return }
        do {
            let again = try JSONParser.parse(JSONEncoding.bytes(of: lenient))
            let decoded = try JSONDecoding(again, rejectsUnknownFields: true).decode(Sample.self)
            expect(decoded == lenient, "a value that was decoded survives the way out and in")
        } catch {
            expect(false, "a value that was decoded can be encoded: \(error)")
        }
    }

    private static func checkCall(_ fields: JSONObject) {
        let call = IncomingCall(fields)
        expect(!call.isOneway || !call.wantsMore, "who takes no reply does not take several")
        expect(call.parameters != .null, "there are always parameters")
        if case .success(let name) = call.method {
            expect(fields["method"] == .string(name), "the method is the one that was named")
        }
    }
}
