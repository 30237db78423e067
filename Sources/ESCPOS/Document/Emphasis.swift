/// How characters are made to stand out.
public struct Emphasis: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let bold = Emphasis(rawValue: 1 << 0)
    public static let underline = Emphasis(rawValue: 1 << 1)
    /// Every character takes two cells of the line.
    public static let doubleWidth = Emphasis(rawValue: 1 << 2)
    public static let doubleHeight = Emphasis(rawValue: 1 << 3)
    /// White on black.
    public static let inverse = Emphasis(rawValue: 1 << 4)
}
