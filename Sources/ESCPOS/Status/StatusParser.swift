/// Takes apart the one byte stream on which a printer mixes its status bytes, answers and flow control.
public struct StatusParser: Sendable {
    /// A block that runs longer than this is noise. The longest known, GS I texts, stay below 80 bytes.
    public static let longestBlock = 96

    public init() {}
}
