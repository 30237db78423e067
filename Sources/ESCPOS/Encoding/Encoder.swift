/// Turns documents into the bytes of one printer.
public struct Encoder: Sendable {
    public let profile: PrinterProfile
    private let rasterizer: (any QRRasterizer)?

    /// - Parameter rasterizer: draws QR codes where the profile has no native ones.
    public init(profile: PrinterProfile, rasterizer: (any QRRasterizer)? = nil) {
        self.profile = profile
        self.rasterizer = rasterizer
    }
}
