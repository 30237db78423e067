import Testing
import ZVT

@testable import zahlstelle

@Suite struct HexLineDecoderTests {
    private static func decode(_ pieces: [ArraySlice<UInt8>], _ charset: CharacterSet = .cp437) -> [Substring] {
        var decoder = HexLineDecoder(charset: charset)
        var answers: [UInt8] = []
        for piece in pieces where !piece.isEmpty { decoder.take(piece) { answers += $0 } }
        decoder.take([]) { answers += $0 }
        return String(decoding: answers, as: UTF8.self).split(separator: "\n")
    }

    private static func decode(_ text: String) -> [Substring] { decode([Array(text.utf8)[...]]) }

    @Test(arguments: Vector.all) func `a public message comes out as it is meant`(_ vector: Vector) throws {
        let charset = try #require(CharacterSet(name: vector.charset ?? "cp437"))
        let answers = Self.decode([Array(vector.hex.utf8)[...]], charset)
        #expect(answers.count == 1)
        let answer = try JSON.parse(answers.first ?? "")
        if vector.isDamaged {
            #expect(Set(answer.members.keys) == ["error"])
        } else {
            for (key, value) in vector.expect.members { #expect(answer.members[key] == value, "\(key)") }
        }
    }

    @Test func `all kinds of whole messages are among the vectors`() {
        #expect(Set(Vector.all.map(\.kind)) == ["apdu", "serial-frame", "vendor", "malformed"])
        #expect(Vector.all.count == 130)
    }

    @Test func `a damaged line is answered and the rest goes on`() throws {
        let answers = Self.decode("060F00\nkaputt\n0601\n06 0f-00\n")
        try #require(answers.count == 4)
        #expect(answers[0].contains(#""name": "completion""#))
        #expect(answers[1].hasPrefix(#"{"error": "#))
        #expect(answers[2].hasPrefix(#"{"error": "#))
        #expect(answers[3] == answers[0])
    }

    @Test func `empty lines are skipped and the last line needs no end`() {
        #expect(Self.decode("\n \t\r\n060F00\r\n\n060F00").count == 2)
        #expect(Self.decode("").isEmpty)
    }

    @Test func `every split of the input gives the same answers`() {
        let text = Array("060F00\r\n\nxx\n0601070400000000015490\n".utf8)
        let whole = Self.decode([text[...]])
        for cut in text.indices { #expect(Self.decode([text[..<cut], text[cut...]]) == whole) }
        #expect(Self.decode(text.indices.map { text[$0...$0] }) == whole)
    }

    @Test func `a line without end is refused without being kept`() {
        let piece = Array(repeating: UInt8(ascii: "0"), count: 1 << 18)[...]
        let answers = Self.decode([piece, piece, piece, piece, piece, piece, Array("\n060F00\n".utf8)[...]])
        #expect(answers.count == 2)
        #expect(answers.first == #"{"error": "the line is longer than 1048576 characters"}"#)
        #expect(answers.last?.contains("completion") == true)
    }

    @Test func `an answer is written before more is asked for`() {
        var decoder = HexLineDecoder(charset: .cp437)
        var written = 0
        decoder.take(Array("060F00\n06".utf8)[...]) { written += $0.count }
        #expect(written > 0)
    }
}
