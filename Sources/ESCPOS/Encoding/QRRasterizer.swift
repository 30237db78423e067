/// Draws QR codes for printers that cannot. The pure module only knows the shape of the answer; the drawing library is
/// injected.
public protocol QRRasterizer: Sendable {
    /// The modules of a QR code (model 2) without quiet zone, or `nil` when the payload does not fit one.
    func matrix(for payload: [UInt8], errorCorrection: QRErrorCorrection) -> QRMatrix?
}
