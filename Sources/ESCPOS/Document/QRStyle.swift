/// How a QR code is drawn.
public struct QRStyle: Sendable, Hashable {
    /// The edge of one module in dots.
    public enum ModuleSize: Sendable, Hashable {
        /// The largest size up to 6 dots at which code and quiet zone fit the paper.
        case automatic
        /// Exactly this many dots, 1 to 16. Encoding fails when the code does not fit then.
        case dots(Int)
    }

    public var moduleSize: ModuleSize
    public var errorCorrection: QRErrorCorrection
    public var alignment: Alignment

    public init(
        moduleSize: ModuleSize = .automatic,
        errorCorrection: QRErrorCorrection = .medium,
        alignment: Alignment = .centre
    ) {
        self.moduleSize = moduleSize
        self.errorCorrection = errorCorrection
        self.alignment = alignment
    }
}
