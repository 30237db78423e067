/// The version of a box's whole system, ordered as systemd-boot and systemd-sysupdate order them (UAPI.10, Version Format Specification):
/// what we take for newer is what is started.
public struct SystemVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// It is part of the name of a partition, which has room for 36 letters, "zahlstelle_" among them.
    static let bytesMax = 25

    public let text: String

    /// - Returns: `nil` for what does not begin with a digit or has anything but digits, letters, "." and "~".
    public init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, Self.isDigit(first), bytes.count <= Self.bytesMax,
            bytes.allSatisfy({ Self.isDigit($0) || Self.isLetter($0) || $0 == Self.dot || $0 == Self.tilde })
        else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: SystemVersion, right: SystemVersion) -> Bool {
        order(Array(left.text.utf8)[...], Array(right.text.utf8)[...]) < 0
    }

    /// - Returns: less than, equal to or more than 0.
    private static func order(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var (left, right) = (left, right)
        while true {
            // "1.0~rc1" is before "1.0".
            if left.first == tilde || right.first == tilde {
                guard left.first == right.first else { return left.first == tilde ? -1 : 1 }
                (left, right) = (left.dropFirst(), right.dropFirst())
                continue
            }
            guard let one = left.first, let other = right.first else { return left.count - right.count }
            if one == dot || other == dot {
                guard one == other else { return one == dot ? -1 : 1 }
                (left, right) = (left.dropFirst(), right.dropFirst())
            } else if isDigit(one) || isDigit(other) {
                let (number, otherNumber) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
                if number.isEmpty || otherNumber.isEmpty { return number.count - otherNumber.count }
                let (value, otherValue) = (number.drop { $0 == zero }, otherNumber.drop { $0 == zero })
                if value.count != otherValue.count { return value.count - otherValue.count }
                if !value.elementsEqual(otherValue) { return value.lexicographicallyPrecedes(otherValue) ? -1 : 1 }
                (left, right) = (left.dropFirst(number.count), right.dropFirst(otherNumber.count))
            } else {
                let (word, otherWord) = (left.prefix(while: isLetter), right.prefix(while: isLetter))
                if !word.elementsEqual(otherWord) { return word.lexicographicallyPrecedes(otherWord) ? -1 : 1 }
                (left, right) = (left.dropFirst(word.count), right.dropFirst(otherWord.count))
            }
        }
    }

    private static let dot = UInt8(ascii: ".")
    private static let tilde = UInt8(ascii: "~")
    private static let zero = UInt8(ascii: "0")

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
