/// Public keys of age: Bech32 (BIP 173) in small letters, whose check digits tell a mistyped one before the first backup fails.
enum AgeRecipient {
    private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let part: [UInt8] = Array("age".utf8)
    private static let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    /// "age1", 52 letters for 32 bytes, six to check them.
    private static let length = 62

    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == length, bytes.starts(with: part + [UInt8(ascii: "1")]) else { return false }
        var check: UInt32 = 1
        for value in part.map({ $0 >> 5 }) + [0] + part.map({ $0 & 31 }) { check = next(check, UInt32(value)) }
        for byte in bytes.dropFirst(part.count + 1) {
            guard let value = letters.firstIndex(of: byte) else { return false }
            check = next(check, UInt32(value))
        }
        return check == 1
    }

    private static func next(_ check: UInt32, _ value: UInt32) -> UInt32 {
        let top = check >> 25
        return generator.enumerated().reduce((check & 0x1ff_ffff) << 5 ^ value) { sum, step in
            (top >> step.offset) & 1 == 1 ? sum ^ step.element : sum
        }
    }
}
