import FuzzSupport
import ZVT

/// What the technician's tool shows.
func checkDescription(of apdu: APDU, _ charset: CharacterSet) {
    let bare = MessageDescription(line: digits(apdu.encoded), charset: charset)
    expect(isOneLineOfJSON(bare.json), "a description is one line of JSON: \(bare.json)")
    let framed = MessageDescription(line: digits(SerialFrame.encode(apdu.encoded)), charset: charset)
    expect(isOneLineOfJSON(framed.json), "a description is one line of JSON: \(framed.json)")
    expect(framed.isError == bare.isError, "a frame changes nothing about its message")
    if !bare.isError {
        expect(framed.json.hasSuffix(bare.json.dropFirst()), "a frame's description ends like that of its message")
    }
    let text = MessageDescription(line: String(decoding: apdu.data, as: UTF8.self), charset: charset)
    expect(isOneLineOfJSON(text.json), "any line is described in one line of JSON: \(text.json)")
    checkText(apdu.data, charset)
}

private func digits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
}

/// A character set's two directions.
private func checkText(_ bytes: [UInt8], _ charset: CharacterSet) {
    let text = charset.decode(bytes)
    switch charset {
    case .cp437, .latin1, .latin9:
        expect((try? charset.encode(text)) == bytes, "every byte is a character of its own")
    case .zvt7bit:
        expect((try? charset.encode(text)) == bytes.map { $0 & 0x7F }, "only the highest bit is ignored")
    case .utf8, .automatic:
        guard let encoded = try? charset.encode(text) else { return }
        expect(charset == .automatic || charset.decode(encoded) == text, "a text survives being encoded")
    }
}
