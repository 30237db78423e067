internal import CQREncode
internal import ESCPOS

/// Draws QR codes with libqrencode, for printers that cannot draw them themselves.
struct QREncodeRasterizer: QRRasterizer {
    func matrix(for payload: [UInt8], errorCorrection: QRErrorCorrection) -> QRMatrix? {
        let level: QRecLevel =
            switch errorCorrection {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        guard let code = QRcode_encodeData(CInt(payload.count), payload, 0, level) else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        let cells = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        return QRMatrix(side: side, modules: cells.map { $0 & 1 == 1 })
    }
}
