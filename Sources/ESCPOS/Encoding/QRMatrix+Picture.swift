extension QRMatrix {
    /// The code as dots, with its quiet zone. An edge of at most 177 modules at 16 dots stays within the largest picture.
    func picture(moduleDots: Int, quietZone: Int) -> RasterImage {
        let edge = (side + 2 * quietZone) * moduleDots
        let stride = (edge + 7) / 8
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stride * edge)
        let blank = [UInt8](repeating: 0, count: stride)
        for _ in 0..<quietZone * moduleDots { bytes += blank }
        for row in 0..<side {
            var dots = blank
            for column in 0..<side where modules[row * side + column] {
                let start = (column + quietZone) * moduleDots
                for dot in start..<start + moduleDots { dots[dot / 8] |= 0x80 >> UInt8(dot % 8) }
            }
            for _ in 0..<moduleDots { bytes += dots }
        }
        for _ in 0..<quietZone * moduleDots { bytes += blank }
        return RasterImage(unchecked: edge, height: edge, bytes: bytes)
    }
}
