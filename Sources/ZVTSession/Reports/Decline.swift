public import ZVT

/// Why no money moved, or why an order was not carried out.
public struct Decline: Hashable, Sendable {
    /// Of the last 04 0F where one came, else of 06 1E.
    public var code: ResultCode
    /// The last 04 0F; carries the terminal's words.
    public var result: StatusInformation?
    /// The 06 1E; may carry the manufacturer's code and words.
    public var abort: AbortByTerminal?

    public var remedy: TerminalRemedy? { code.remedy }

    /// The terminal's own words, where it sent some.
    public func text(in charset: CharacterSet) -> String? {
        result?.fields.terminalText(in: charset) ?? abort?.fields.terminalText(in: charset)
    }
}
