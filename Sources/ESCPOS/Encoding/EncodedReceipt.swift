/// A receipt as the bytes of one printer.
public struct EncodedReceipt: Sendable, Equatable {
    /// What goes over the wire.
    public let bytes: [UInt8]
    /// The characters the code page lacks and what was printed instead, each once, in the order they appeared.
    public let substitutions: [Substitution]
    /// The paper the receipt takes, rounded up; waits are computed from it.
    public let paperMillimetres: Int
    /// The length of the longest single command. A printer cut off in the middle of one swallows at most this many bytes
    /// of what comes next.
    public let longestCommand: Int

    public init(bytes: [UInt8], substitutions: [Substitution] = [], paperMillimetres: Int, longestCommand: Int) {
        self.bytes = bytes
        self.substitutions = substitutions
        self.paperMillimetres = paperMillimetres
        self.longestCommand = longestCommand
    }

    /// Parts that are printed one behind the other as one job. Each begins with ESC @, so it does not matter what the one before
    /// has set.
    public init(parts: [EncodedReceipt]) {
        self.init(
            bytes: parts.flatMap(\.bytes), substitutions: parts.flatMap(\.substitutions),
            paperMillimetres: parts.reduce(0) { $0 + $1.paperMillimetres },
            longestCommand: parts.map(\.longestCommand).max() ?? 0)
    }
}
