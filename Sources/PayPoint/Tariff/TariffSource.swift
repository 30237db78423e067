/// A table of tariffs that was imported.
public struct TariffSource: Hashable, Sendable, Codable {
    /// As the person who imported it calls it, 1 to 200 bytes.
    public let file: String
    /// SHA-256 of its bytes in lower-case hex, so that the file can be told from others for ever.
    public let hash: String
    /// How many services it lists.
    public let lines: Int

    public init(file: String, hash: String, lines: Int) {
        self.file = file
        self.hash = hash
        self.lines = lines
    }
}
