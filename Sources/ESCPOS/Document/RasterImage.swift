/// A picture of one bit per dot, black on white.
public struct RasterImage: Sendable, Equatable {
    /// Why bytes are no picture.
    public enum Defect: Error, Equatable {
        /// Width and height must be at least one dot.
        case empty(width: Int, height: Int)
        /// `(width + 7) / 8 * height` bytes are needed.
        case byteCount(expected: Int, found: Int)
        /// A receipt is no wallpaper: no edge may exceed ``RasterImage/largestEdge``.
        case tooLarge(width: Int, height: Int)
    }

    /// The longest edge in dots: 4,095 dots are half a metre of paper at 203 dpi, far beyond any logo, and keep the size
    /// of a picture from outside bounded (2 MiB).
    public static let largestEdge = 4_095

    /// Dots per row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// Rows from the top, each padded to whole bytes; the highest bit is the leftmost dot, 1 is black. Padding is white.
    public let bytes: [UInt8]

    /// Bytes per row.
    public var stride: Int { (width + 7) / 8 }

    /// - Throws: ``Defect`` when the size and the number of bytes do not belong together.
    public init(width: Int, height: Int, bytes: [UInt8]) throws(Defect) {
        guard width > 0, height > 0 else { throw .empty(width: width, height: height) }
        guard width <= Self.largestEdge, height <= Self.largestEdge else {
            throw .tooLarge(width: width, height: height)
        }
        let stride = (width + 7) / 8
        guard bytes.count == stride * height else { throw .byteCount(expected: stride * height, found: bytes.count) }
        self.width = width
        self.height = height
        self.bytes = Self.withWhitePadding(bytes, width: width, stride: stride)
    }

    /// A picture whose size and white padding hold by construction.
    init(unchecked width: Int, height: Int, bytes: [UInt8]) {
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    private static func withWhitePadding(_ bytes: [UInt8], width: Int, stride: Int) -> [UInt8] {
        guard width % 8 != 0 else { return bytes }
        let mask = UInt8.max << UInt8(8 - width % 8)
        var padded = bytes
        for last in Swift.stride(from: stride - 1, to: padded.count, by: stride) { padded[last] &= mask }
        return padded
    }
}
