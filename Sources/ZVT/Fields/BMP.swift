/// The number of a tagged field in a message body ("bitmap", PA00P015 ch. 13).
///
/// A BMP does not carry its own length, so a reader must know all of them: `definition` is nil for a number that the
/// table lacks, and reading has to stop there.
public struct BMP: Hashable, Sendable {
    public let number: UInt8

    public init(_ number: UInt8) { self.number = number }

    /// How many bytes follow the number.
    public enum Length: Hashable, Sendable {
        /// That many bytes.
        case fixed(Int)
        /// Two bytes F0...F9 whose low nibbles are the decimal length, 0...99.
        case llvar
        /// Three bytes F0...F9, 0...999.
        case lllvar
        /// A BER length (`TLVLength`), 0...65535.
        case ber
    }

    /// What the content is.
    public enum Coding: Hashable, Sendable {
        /// One byte, a number or bits.
        case byte
        /// Two decimal digits a byte; masked digits and separators are hexadecimal digits.
        case digits
        /// An amount in minor units of the currency, 12 decimal digits.
        case amount
        /// Text in the terminal's character set.
        case text
        /// Text, filled up with NUL bytes or blanks.
        case paddedText
        /// Bytes without inner structure known here.
        case binary
        /// TLV elements.
        case container
        /// The turnover totals (`Totals`).
        case totals
    }

    public struct Definition: Hashable, Sendable {
        public let bmp: BMP
        public let length: Length
        public let coding: Coding
        /// The key of the field in `MessageDescription`.
        public let key: String
    }

    /// nil where the number is not in the table.
    public var definition: Definition? { Self.definitions[Int(number)] }

    /// Indexed by BMP number.
    static let definitions: [Definition?] = {
        var all = [Definition?](repeating: nil, count: 256)
        for definition in table { all[Int(definition.bmp.number)] = definition }
        return all
    }()
}
