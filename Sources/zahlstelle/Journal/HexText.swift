/// Bytes as the interfaces write them.
enum HexText {
    static func lower(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
