/// Looks whether bytes are UTF-8 (RFC 3629: shortest form, no surrogates, nothing beyond U+10FFFF) without the control
/// characters U+0080 to U+009F.
enum UTF8Check {
    struct Problem: Equatable {
        let offset: Int
        /// The byte there. Of a control character its code.
        let byte: UInt8
        let isControl: Bool
    }

    static func firstProblem(in bytes: ArraySlice<UInt8>) -> Problem? {
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let lead = bytes[offset]
            guard lead >= 0x80 else {
                offset += 1
                continue
            }
            let second: ClosedRange<UInt8>
            let count: Int
            switch lead {
            case 0xC2...0xDF: (second, count) = (0x80...0xBF, 2)
            case 0xE0: (second, count) = (0xA0...0xBF, 3)
            case 0xE1...0xEC, 0xEE...0xEF: (second, count) = (0x80...0xBF, 3)
            case 0xED: (second, count) = (0x80...0x9F, 3)
            case 0xF0: (second, count) = (0x90...0xBF, 4)
            case 0xF1...0xF3: (second, count) = (0x80...0xBF, 4)
            case 0xF4: (second, count) = (0x80...0x8F, 4)
            default: return Problem(offset: offset, byte: lead, isControl: false)
            }
            let tail = bytes[(offset + 1)...].prefix(count - 1)
            guard tail.count == count - 1, let first = tail.first, second.contains(first),
                tail.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
            else { return Problem(offset: offset, byte: lead, isControl: false) }
            if lead == 0xC2, first < 0xA0 { return Problem(offset: offset, byte: first, isControl: true) }
            offset += count
        }
        return nil
    }
}
