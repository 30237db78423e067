/// The data of a CODE128 bar code as GS k wants it: code set selections `{B`, `{C` and the characters in them.
struct Code128: Equatable {
    /// What stands behind the length byte of GS k.
    private(set) var data: [UInt8] = []
    /// Start, selections, data and check character, each 11 modules wide.
    private(set) var symbols = 1

    /// Modules of the whole bar code with the 13 of the stop character and ten blank ones on each side.
    var modules: Int { symbols * 11 + 13 + 20 }

    private enum CodeSet {
        case b
        case c
    }

    private var set: CodeSet?

    /// - Parameter content: printable ASCII.
    init(_ content: some Sequence<UInt8>) {
        let bytes = Array(content)
        var position = 0
        while position < bytes.count {
            let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }.count
            // Code set C packs two digits into a symbol; changing to it and back pays from four digits at an end of the
            // bar code, from six in the middle.
            let isAtEnd = position == 0 || position + digits == bytes.count
            let pairs = digits >= (isAtEnd ? 4 : 6) ? digits / 2 : 0
            let single = pairs > 0 && digits % 2 == 1 && position > 0
            for digit in bytes[position..<position + (pairs == 0 ? max(digits, 1) : single ? 1 : 0)] { appendB(digit) }
            position += pairs == 0 ? max(digits, 1) : single ? 1 : 0
            for _ in 0..<pairs {
                appendPair(bytes[position], bytes[position + 1])
                position += 2
            }
        }
    }

    private mutating func select(_ wanted: CodeSet) {
        guard set != wanted else { return }
        data += [0x7B, wanted == .b ? 0x42 : 0x43]
        symbols += 1
        set = wanted
    }

    private mutating func appendB(_ byte: UInt8) {
        select(.b)
        // A brace of the content is doubled.
        if byte == 0x7B { data.append(0x7B) }
        data.append(byte)
        symbols += 1
    }

    /// In code set C a pair of digits is one byte of its value. "16" followed by "04", "05" or "20" would be a real-time
    /// command on the wire, so the second pair leaves the code set.
    private mutating func appendPair(_ tens: UInt8, _ ones: UInt8) {
        let value = (tens - 0x30) * 10 + (ones - 0x30)
        if set == .c, data.last == RealTimeGuard.dle, RealTimeGuard.completesCommand(value) {
            appendB(tens)
            appendB(ones)
            return
        }
        select(.c)
        data.append(value)
        symbols += 1
    }
}
