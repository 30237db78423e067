/// Hides card numbers in texts of the wire, byte by byte, so that lengths stay.
///
/// Stricter than what is journaled: the journal gets a receipt, or a piece of one, at once and looks for card numbers by their
/// check digit, whereas a record is written message by message, before it is known how a number goes on in the next line.
public enum TextMask {
    /// Digits that a text of its own may show, such as those of an error code: too few to say more of a card number than
    /// what a receipt shows anyway.
    static let digitsShown = 4
    private static let mask = UInt8(ascii: "*")

    /// The text with its digits replaced by `*`.
    public static func masked(line: String) -> String {
        String(decoding: masked(line.utf8, keepingDigits: 0), as: UTF8.self)
    }

    /// The same, but a text with no more than ``digitsShown`` digits in all keeps them.
    public static func masked(text: String) -> String {
        String(decoding: masked(text.utf8, keepingDigits: digitsShown), as: UTF8.self)
    }

    /// - Parameter kept: with more digits than that, all are masked.
    static func masked(_ bytes: some Collection<UInt8>, keepingDigits kept: Int) -> [UInt8] {
        guard isText(bytes), !PackedNumber.isIn(Array(bytes)) else { return bytes.map { _ in mask } }
        guard bytes.count(where: isDigit) > kept else { return Array(bytes) }
        return bytes.map { isDigit($0) ? mask : $0 }
    }

    /// Whether these bytes are a text at all, in whatever character set. Packed digits nearly never are.
    private static func isText(_ bytes: some Collection<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            defer { previous = byte }
            switch byte {
            case 0x00, 0x0A, 0x0D, 0x14, 0x20...0x7E, 0xA0...0xFF: continue
            // German letters of code page 437.
            case 0x81, 0x84, 0x8E, 0x94, 0x99, 0x9A: continue
            // Behind the first byte of a character in UTF-8.
            case 0x80...0x9F where previous >= 0x80: continue
            default: return false
            }
        }
        return true
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
