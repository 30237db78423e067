/// Finds where a run of ordinary bytes ends: at one of two given bytes, at a line end, at a control character. It looks at
/// eight bytes at a time: most of what a reader does is this.
struct OrdinaryRun: Sendable {
    private static let eachByte: UInt64 = 0x0101_0101_0101_0101
    private static let topBits: UInt64 = 0x8080_8080_8080_8080

    private let first: UInt8
    private let second: UInt8

    init(until first: UInt8, or second: UInt8) {
        self.first = first
        self.second = second
    }

    /// - Parameter bits: gets the bytes of the run, one over the other, in any of its eight columns.
    /// - Returns: the first byte at or behind `start` that is not ordinary, or the end of `input`.
    func end(in input: [UInt8], from start: Int, bits: inout UInt64) -> Int {
        let bytes = input.span.bytes
        var end = start
        while end <= bytes.byteCount - 8 {
            let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
            let suspects = suspects(in: word)
            guard suspects != 0 else {
                bits |= word
                end += 8
                continue
            }
            let ordinaryCount = suspects.trailingZeroBitCount / 8
            bits |= word & ~(~0 << (UInt64(ordinaryCount) * 8))
            end += ordinaryCount
            if endsRun(input[end]) { return end }
            end += 1
        }
        while end < input.count, !endsRun(input[end]) {
            bits |= UInt64(input[end])
            end += 1
        }
        return end
    }

    private func endsRun(_ byte: UInt8) -> Bool {
        byte == first || byte == second || byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
    }

    /// Sets the top bit of each byte that may end the run. The lowest is right but for tabs; those above it may be wrong, because
    /// the subtraction borrows from the next byte.
    private func suspects(in word: UInt64) -> UInt64 {
        let control = (word &- 0x20 &* Self.eachByte) & ~word
        let marks = zeros(in: word ^ spread(first)) | zeros(in: word ^ spread(second)) | zeros(in: word ^ spread(0x7F))
        return (control | marks) & Self.topBits
    }

    private func zeros(in word: UInt64) -> UInt64 { (word &- Self.eachByte) & ~word }

    private func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* Self.eachByte }
}
