extension ReceiptEncoding {
    /// The largest module the automatic size chooses: 0.75 mm at 203 dpi, easy for any telephone.
    static let largestAutomaticModule = 6
    /// The smallest: 0.25 mm at 203 dpi, the least a telephone reads from thermal paper.
    static let smallestAutomaticModule = 2
    /// Bytes of dots in one GS v 0 command, so that a printer cut off in the middle of a picture soon listens again.
    static let longestStrip = 2_048
    /// 10 mm at 203 dpi.
    static let barcodeHeightDots: UInt8 = 80

    mutating func addQR(_ payload: [UInt8], _ style: QRStyle) throws(EncodingError) {
        guard !payload.isEmpty else { throw .qrEmpty }
        guard let side = QRCapacity.side(bytes: payload.count, errorCorrection: style.errorCorrection) else {
            throw .qrPayloadTooLong(bytes: payload.count)
        }
        guard profile.hasNativeQR else {
            try addRasterQR(payload, style)
            return
        }
        let length = payload.count + 3
        guard !RealTimeGuard.finds(in: payload), !RealTimeGuard.finds(in: [UInt8(length & 0xFF), UInt8(length >> 8)])
        else { throw .qrHoldsRealTimeCommand }
        let module = try moduleDots(style.moduleSize, side: side)
        let quietZone = module * QRCapacity.quietZone
        // The printer draws the bare code: the text above and below must keep its distance.
        writer.feed(units: UInt8(quietZone))
        aligned(style.alignment) { writer in
            writer.qr(payload, moduleDots: UInt8(module), errorCorrection: style.errorCorrection)
        }
        writer.feed(units: UInt8(quietZone))
        paperDots += side * module + 2 * quietZone
    }

    private mutating func addRasterQR(_ payload: [UInt8], _ style: QRStyle) throws(EncodingError) {
        guard let rasterizer else { throw .qrNeedsRasterizer }
        guard let matrix = rasterizer.matrix(for: payload, errorCorrection: style.errorCorrection) else {
            throw .qrPayloadTooLong(bytes: payload.count)
        }
        let module = try moduleDots(style.moduleSize, side: matrix.side)
        try addImage(matrix.picture(moduleDots: module, quietZone: QRCapacity.quietZone), style.alignment)
    }

    /// The edge of a module in dots at which a code of so many modules fits the paper with its quiet zone.
    private func moduleDots(_ size: QRStyle.ModuleSize, side: Int) throws(EncodingError) -> Int {
        let modules = side + 2 * QRCapacity.quietZone
        let module: Int
        switch size {
        case .automatic:
            module = max(min(profile.dots / modules, Self.largestAutomaticModule), Self.smallestAutomaticModule)
        case .dots(let dots):
            guard (1...16).contains(dots) else { throw .qrModuleSize(dots) }
            module = dots
        }
        guard modules * module <= profile.dots else {
            throw .qrTooWide(module: module, dotsNeeded: modules * module, dotsAvailable: profile.dots)
        }
        return module
    }

    mutating func addCode128(_ content: String) throws(EncodingError) {
        if let other = content.unicodeScalars.first(where: { !(0x20...0x7E).contains($0.value) }) {
            throw .barcodeCharacter(Character(other))
        }
        let code = Code128(content.utf8)
        let module = code.modules * 3 <= profile.dots ? 3 : 2
        guard !content.isEmpty, code.data.count <= 255, code.modules * module <= profile.dots else {
            throw .barcodeLength(
                characters: content.utf8.count, dotsNeeded: code.modules * module, dotsAvailable: profile.dots)
        }
        aligned(.centre) { writer in
            writer.code128(code.data, heightDots: Self.barcodeHeightDots, moduleDots: UInt8(module))
        }
        paperDots += Int(Self.barcodeHeightDots) + Self.lineDots
    }

    mutating func addImage(_ image: RasterImage, _ alignment: Alignment) throws(EncodingError) {
        guard image.width <= profile.dots else { throw .imageTooWide(dots: image.width, available: profile.dots) }
        let dots = RealTimeGuard.defuse(image.bytes)
        let stride = image.stride
        let rowsPerStrip = min(max(Self.longestStrip / stride, 1), 255)
        aligned(alignment) { writer in
            var row = 0
            while row < image.height {
                let rows = min(rowsPerStrip, image.height - row)
                writer.raster(
                    stride: UInt8(stride), rows: UInt8(rows), dots: dots[row * stride..<(row + rows) * stride])
                row += rows
            }
        }
        paperDots += image.height
    }

    /// Puts the graphic between a change of justification and the change back.
    private mutating func aligned(_ alignment: Alignment, _ body: (inout CommandWriter) -> Void) {
        if alignment != .left { writer.justify(alignment) }
        body(&writer)
        if alignment != .left { writer.justify(.left) }
    }
}
