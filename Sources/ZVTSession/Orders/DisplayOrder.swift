/// 06 E0
public struct DisplayOrder: Hashable, Sendable {
    /// At most eight.
    public var lines: [String]
    /// How long the text stays; 0 until the next one, nil leaves it to the terminal.
    public var seconds: UInt8?
    public var beeps: UInt8?

    public init(lines: [String], seconds: UInt8? = nil, beeps: UInt8? = nil) {
        self.lines = lines
        self.seconds = seconds
        self.beeps = beeps
    }
}
