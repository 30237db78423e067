/// A receipt, or a piece of one, that the terminal printed through us (ZVT 06 D1, 06 D3).
public struct TerminalReceipt: Hashable, Sendable, Codable {
    public enum Copy: String, Hashable, Sendable, Codable, CaseIterable {
        /// For the citizen.
        case customer
        /// For the files (Händlerbeleg).
        case merchant
        case administration
        /// The terminal did not say.
        case unspecified
    }

    public struct Line: Hashable, Sendable, Codable {
        public let text: String
        public let centred: Bool
        public let doubleWidth: Bool
        public let doubleHeight: Bool

        public init(text: String, centred: Bool = false, doubleWidth: Bool = false, doubleHeight: Bool = false) {
            self.text = text
            self.centred = centred
            self.doubleWidth = doubleWidth
            self.doubleHeight = doubleHeight
        }
    }

    public let copy: Copy
    public let lines: [Line]
    /// Whether the receipt is complete with these lines.
    public let isComplete: Bool
    /// Whether it has a line to sign on, and the signature has to be compared; nil where the terminal did not say (ZVT tag 1F37).
    public let hasSignatureLine: Bool?

    public init(copy: Copy, lines: [Line], isComplete: Bool, hasSignatureLine: Bool? = nil) {
        self.copy = copy
        self.lines = lines
        self.isComplete = isComplete
        self.hasSignatureLine = hasSignatureLine
    }
}
