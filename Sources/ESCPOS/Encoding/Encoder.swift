/// Turns documents into the bytes of one printer.
public struct Encoder: Sendable {
    /// A receipt of more bytes is refused: at 9,600 baud this one would take 18 minutes.
    public static let longestReceipt = 1 << 20
    /// A receipt on more paper is refused: a whole roll has 50 to 80 m.
    public static let longestPaperMillimetres = 5_000

    public let profile: PrinterProfile
    private let rasterizer: (any QRRasterizer)?

    /// - Parameter rasterizer: draws QR codes where the profile has no native ones.
    public init(profile: PrinterProfile, rasterizer: (any QRRasterizer)? = nil) {
        self.profile = profile
        self.rasterizer = rasterizer
    }

    /// The bytes of a document.
    ///
    /// They begin with ESC @, so that nothing an earlier job left behind matters, and then put back what ESC @ ended:
    /// automatic status back, the code page and the character set.
    public func encode(_ document: ReceiptDocument) throws(EncodingError) -> EncodedReceipt {
        if let defect = profile.defects.first { throw .profile(defect) }
        let receipt = Layout(profile: profile).lay(out: document)
        var encoding = ReceiptEncoding(receipt, profile: profile, rasterizer: rasterizer)
        try encoding.addAll()
        let bytes = encoding.writer.bytes
        let millimetres = encoding.paperMillimetres
        guard bytes.count <= Self.longestReceipt, millimetres <= Self.longestPaperMillimetres else {
            throw .receiptTooLong(bytes: bytes.count, millimetres: millimetres)
        }
        return EncodedReceipt(
            bytes: bytes, substitutions: receipt.substitutions, paperMillimetres: millimetres,
            longestCommand: encoding.writer.longestCommand)
    }
}
