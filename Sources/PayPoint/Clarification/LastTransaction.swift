/// What a terminal answered when it was asked for its last transaction (ZVT 06 20, nothing printed).
public struct LastTransaction: Hashable, Sendable {
    public enum Answer: Hashable, Sendable {
        /// The transaction it remembers as its last one; a failed one in some terminals.
        case told(CardResult)
        /// It answered and named none.
        case none
        /// It does not say: the function is not there, or there is nothing to repeat. German.
        case refused(code: UInt8?, text: String)
        /// Not to be had now: no line, or the terminal is still busy. Asking again later may help. German.
        case unreachable(text: String)
    }

    public let answer: Answer
    /// The terminal said that it is not at work. Without that its last transaction may be about to become another one.
    public let isAtRest: Bool
    /// The messages that went to and fro for it, in their order and in the terminal's language ("06 20", "04 0F"), for the record.
    public let messages: [String]

    public init(_ answer: Answer, isAtRest: Bool = true, messages: [String] = []) {
        self.answer = answer
        self.isAtRest = isAtRest
        self.messages = messages
    }
}
