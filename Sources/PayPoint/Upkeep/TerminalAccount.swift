/// What a terminal told of itself since the daemon started.
public struct TerminalAccount: Hashable, Sendable {
    /// Something that did not go as it should.
    public struct Trouble: Hashable, Sendable {
        /// In German.
        public let text: String
        public let at: Timestamp

        public init(text: String, at: Timestamp) {
            self.text = text
            self.at = at
        }
    }

    /// Since when it is registered on the line that is open; nil where it is not.
    public var registeredSince: Timestamp?
    /// Terminal-ID, as its network operator calls it.
    public var terminalID: String?
    public var model: String?
    public var software: String?
    public var serialNumber: String?
    /// The last one.
    public var trouble: Trouble?

    public init() {}
}
