/// How much of a QR code may be damaged and still be read (ISO/IEC 18004).
public enum QRErrorCorrection: Int, Sendable, Hashable, CaseIterable {
    /// About 7 %.
    case low
    /// About 15 %.
    case medium
    /// About 25 %.
    case quartile
    /// About 30 %.
    case high
}
