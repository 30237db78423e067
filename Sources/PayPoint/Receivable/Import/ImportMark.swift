/// The import that was taken last.
public struct ImportMark: Hashable, Sendable, Codable {
    public let sequence: Int64
    public let asOf: Timestamp

    public init(sequence: Int64, asOf: Timestamp) {
        self.sequence = sequence
        self.asOf = asOf
    }
}
