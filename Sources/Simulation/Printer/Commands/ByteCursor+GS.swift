extension ByteCursor {
    mutating func gs() -> PrinterCommand? {
        guard let code = byte() else { return nil }
        switch code {
        case 0x4C: return word().map { .leftMargin($0) }
        case 0x57: return word().map { .areaWidth($0) }
        case 0x56: return cut()
        case 0x76: return raster()
        case 0x28: return extended()
        case 0x38: return longGraphics()
        case 0x6B: return barcode()
        case 0x50: return take(2).map { _ in .ignored("GS P") }
        case 0x24, 0x5C: return word().map { _ in .ignored("GS \(Unicode.Scalar(code))") }
        default:
            guard Self.gs(code, 0) != nil else { return .unknown([0x1D, code]) }
            return byte().flatMap { Self.gs(code, $0) }
        }
    }

    /// GS commands with one parameter; nil for a code that is none of them.
    private static func gs(_ code: UInt8, _ n: UInt8) -> PrinterCommand? {
        switch code {
        case 0x21: .size(width: Int(n >> 4 & 7) + 1, height: Int(n & 7) + 1)
        case 0x42: .inverse(n & 1 == 1)
        case 0x48: .symbol(.barcodeText(n & 0x0F))
        case 0x49: .device(.identify(n))
        case 0x61: .device(.automaticStatus(n))
        case 0x66: .ignored("GS f")
        case 0x68: .symbol(.barcodeHeight(Int(n)))
        case 0x72: .device(.sendStatus(n & 0x0F))
        case 0x77: .symbol(.barcodeWidth(Int(n)))
        case 0x54, 0x62: .ignored("GS \(Unicode.Scalar(code))")
        default: nil
        }
    }

    /// GS V m, or GS V m n with a feed to the cutter.
    private mutating func cut() -> PrinterCommand? {
        guard let mode = byte() else { return nil }
        switch mode {
        case 0x00, 0x30: return .cut(isPartial: false, feed: nil)
        case 0x01, 0x31: return .cut(isPartial: true, feed: nil)
        case 0x41, 0x61: return byte().map { .cut(isPartial: false, feed: Int($0)) }
        case 0x42, 0x62: return byte().map { .cut(isPartial: true, feed: Int($0)) }
        default: return .unknown([0x1D, 0x56, mode])
        }
    }

    /// GS v 0 m xL xH yL yH.
    private mutating func raster() -> PrinterCommand? {
        guard let zero = byte() else { return nil }
        guard zero == 0x30 else { return .unknown([0x1D, 0x76, zero]) }
        guard let mode = byte(), let rowBytes = word(), let rows = word() else { return nil }
        guard rowBytes * rows <= CommandReader.maximumCommandBytes else { return .unknown([0x1D, 0x76, 0x30]) }
        guard let data = take(rowBytes * rows) else { return nil }
        var bitmap = Bitmap(rowBytes: rowBytes, rows: rows, bytes: data)
        bitmap.scaleX = mode & 1 == 1 ? 2 : 1
        bitmap.scaleY = mode & 2 == 2 ? 2 : 1
        return .symbol(.bitmap(bitmap))
    }

    /// GS ( X pL pH data.
    private mutating func extended() -> PrinterCommand? {
        guard let kind = byte(), let count = word(), let data = take(count) else { return nil }
        return Self.extended(kind, data)
    }

    private static func extended(_ kind: UInt8, _ data: [UInt8]) -> PrinterCommand {
        switch kind {
        case 0x44: realTimePermission(data)
        case 0x48: processID(data)
        case 0x4C: graphics(data)
        case 0x6B: qr(data)
        case 0x41, 0x45, 0x4B, 0x4D: .ignored("GS ( \(Unicode.Scalar(kind))")
        default: .unknown([0x1D, 0x28, kind])
        }
    }

    private static func realTimePermission(_ data: [UInt8]) -> PrinterCommand {
        guard data.first == 0x14 else { return .unknown([0x1D, 0x28, 0x44]) }
        let pairs = stride(from: 1, to: data.count - 1, by: 2).map { index in
            RealTimePermission(function: data[index], isEnabled: data[index + 1] & 1 == 1)
        }
        return .device(.realTimePermission(pairs))
    }

    private static func processID(_ data: [UInt8]) -> PrinterCommand {
        guard data.count == 6, data[0] == 0x30, data[1] == 0x30, data[2...].allSatisfy({ (0x20...0x7E).contains($0) })
        else { return .unknown([0x1D, 0x28, 0x48]) }
        return .device(.sendProcessID(Array(data[2...])))
    }

    /// GS ( k: two-dimensional symbols, of which this printer knows QR (cn 31).
    private static func qr(_ data: [UInt8]) -> PrinterCommand {
        guard data.count >= 2, data[0] == 0x31 else { return .unknown([0x1D, 0x28, 0x6B]) }
        let rest = Array(data[2...])
        switch (data[1], rest.first) {
        case (0x41, let model?):
            return model == 0x32 ? .ignored("QR model 2") : .unknown([0x1D, 0x28, 0x6B, 0x31, 0x41])
        case (0x43, let size?): return .symbol(.qrModule(Int(size)))
        case (0x45, let level?): return .symbol(.qrLevel(level & 0x0F))
        case (0x50, 0x30?): return .symbol(.qrStore(Array(rest[1...])))
        case (0x51, 0x30?): return .symbol(.qrPrint)
        default: return .unknown([0x1D, 0x28, 0x6B, 0x31, data[1]])
        }
    }

    /// GS ( L and GS 8 L: store (function 112) and print (50) a picture.
    private static func graphics(_ data: [UInt8]) -> PrinterCommand {
        guard data.count >= 2, data[0] == 0x30 else { return .unknown([0x1D, 0x28, 0x4C]) }
        switch data[1] {
        case 0x02, 0x32: return .symbol(.printGraphics)
        case 0x70:
            guard data.count >= 10, data[2] == 0x30 else { return .unknown([0x1D, 0x28, 0x4C, 0x30, 0x70]) }
            let width = Int(data[6]) | Int(data[7]) << 8
            let rows = Int(data[8]) | Int(data[9]) << 8
            let rowBytes = (width + 7) / 8
            guard data.count == 10 + rowBytes * rows else { return .unknown([0x1D, 0x28, 0x4C, 0x30, 0x70]) }
            var bitmap = Bitmap(rowBytes: rowBytes, rows: rows, bytes: Array(data[10...]))
            bitmap.scaleX = max(1, min(2, Int(data[3])))
            bitmap.scaleY = max(1, min(2, Int(data[4])))
            return .symbol(.storeGraphics(bitmap))
        default: return .ignored("GS ( L \(data[1])")
        }
    }

    private mutating func longGraphics() -> PrinterCommand? {
        guard let kind = byte() else { return nil }
        guard kind == 0x4C else { return .unknown([0x1D, 0x38, kind]) }
        guard let low = word(), let high = word() else { return nil }
        let count = low | high << 16
        guard count <= CommandReader.maximumCommandBytes else { return .unknown([0x1D, 0x38, 0x4C]) }
        return take(count).map(Self.graphics)
    }

    /// GS k: form A ends with NUL, form B has a length.
    private mutating func barcode() -> PrinterCommand? {
        guard let system = byte() else { return nil }
        guard system >= 0x41 else { return take(until: 0).map { .symbol(.barcode(system: system + 0x41, data: $0)) } }
        guard let count = byte(), let data = take(Int(count)) else { return nil }
        return .symbol(.barcode(system: system, data: data))
    }
}
