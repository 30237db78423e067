extension ByteCursor {
    /// One command; nil where it is not whole yet.
    mutating func command() -> PrinterCommand? {
        guard let first = peek else { return nil }
        if first >= 0x20 { return .text(printable()) }
        _ = byte()
        switch first {
        case 0x09: return .tab
        case 0x0A: return .lineFeed
        case 0x0D: return .ignored("CR")
        case 0x0C: return .ignored("FF")
        case 0x18: return .ignored("CAN")
        case 0x10: return realTime()
        case 0x1B: return escape()
        case 0x1C: return fs()
        case 0x1D: return gs()
        default: return .unknown([first])
        }
    }

    /// DLE: passed over, as it was obeyed on arrival.
    private mutating func realTime() -> PrinterCommand? {
        guard let kind = byte() else { return nil }
        switch kind {
        case 0x04:
            guard let n = byte() else { return nil }
            // 7 and 8 ask for ink and take one byte more.
            guard n != 7, n != 8 else { return byte() == nil ? nil : .passedRealTime }
            return .passedRealTime
        case 0x05: return byte() == nil ? nil : .passedRealTime
        case 0x14:
            guard let function = byte() else { return nil }
            let count = function == 8 ? 7 : 2
            return take(count) == nil ? nil : .passedRealTime
        default: return .unknown([0x10, kind])
        }
    }

    private mutating func escape() -> PrinterCommand? {
        guard let code = byte() else { return nil }
        switch code {
        case 0x40: return .initialise
        case 0x32: return .lineSpacing(nil)
        case 0x4C: return .ignored("ESC L")
        case 0x53: return .ignored("ESC S")
        case 0x44: return take(until: 0).map { .tabStops($0.map { Int($0) }) }
        case 0x24: return word().map { .absolutePosition($0) }
        case 0x5C: return signedWord().map { .relativePosition($0) }
        case 0x2A: return bitImage()
        case 0x70: return take(3).map { .device(.pulse(pin: $0[0] & 1, on: Int($0[1]) * 2, off: Int($0[2]) * 2)) }
        case 0x63: return take(2).map { .ignored("ESC c \($0[0])") }
        case 0x69: return .cut(isPartial: true, feed: nil)
        case 0x6D: return .cut(isPartial: true, feed: nil)
        default:
            // A printer passes over two bytes that it does not know.
            guard Self.escape(code, 0) != nil else { return .unknown([0x1B, code]) }
            return byte().flatMap { Self.escape(code, $0) }
        }
    }

    /// ESC commands with one parameter; nil for a code that is none of them.
    private static func escape(_ code: UInt8, _ n: UInt8) -> PrinterCommand? {
        switch code {
        case 0x20: .characterSpacing(Int(n))
        case 0x21: .printMode(n)
        case 0x2D: .underline(n & 0x0F)
        case 0x33: .lineSpacing(Int(n))
        case 0x45, 0x47: .bold(n & 1 == 1)
        case 0x4A: .feedDots(Int(n))
        case 0x4D: .font(n & 0x0F)
        case 0x52: .nationalSet(n)
        case 0x61: .justify(n & 0x0F)
        case 0x64: .feedLines(Int(n))
        case 0x74: .codeTable(n)
        case 0x3D, 0x54, 0x55, 0x56, 0x65, 0x72, 0x7B, 0x25, 0x3F:
            .ignored("ESC \(Unicode.Scalar(code))")
        default: nil
        }
    }

    /// ESC * m nL nH: columns of 8 or 24 dots.
    private mutating func bitImage() -> PrinterCommand? {
        guard let mode = byte(), let columns = word() else { return nil }
        let height = mode >= 32 ? 3 : 1
        guard let data = take(columns * height) else { return nil }
        let rowBytes = (columns + 7) / 8
        var bitmap = Bitmap(
            rowBytes: rowBytes, rows: height * 8, bytes: [UInt8](repeating: 0, count: rowBytes * height * 8))
        // Single density prints each dot twice across, 8-dot modes each dot three times down.
        bitmap.scaleX = mode & 1 == 0 ? 2 : 1
        bitmap.scaleY = mode >= 32 ? 1 : 3
        for column in 0..<columns {
            for part in 0..<height {
                let byte = data[column * height + part]
                for bit in 0..<8 where byte & (0x80 >> UInt8(bit)) != 0 {
                    bitmap.bytes[(part * 8 + bit) * rowBytes + column / 8] |= 0x80 >> UInt8(column % 8)
                }
            }
        }
        return .symbol(.bitmap(bitmap))
    }

    private mutating func fs() -> PrinterCommand? {
        guard let code = byte() else { return nil }
        switch code {
        case 0x26, 0x2E: return .doubleByte(code == 0x26)
        case 0x21, 0x2D, 0x57, 0x43: return byte().map { _ in .ignored("FS \(Unicode.Scalar(code))") }
        case 0x28:
            guard let kind = byte(), let count = word(), let data = take(count) else { return nil }
            guard kind == 0x43, data.count == 2, data[0] == 0x30 else {
                return .ignored("FS ( \(Unicode.Scalar(kind))")
            }
            return .unicode(data[1] & 0x0F == 2)
        default: return .unknown([0x1C, code])
        }
    }
}
