/// The office's copy of a card slip (Händlerbeleg), for the card holder to sign.
public struct MerchantCopy: Hashable, Sendable {
    /// As the terminal sent it; where there is none, the slip is built from the receipt's card.
    public let terminalReceipt: TerminalReceipt?

    public init(terminalReceipt: TerminalReceipt?) {
        self.terminalReceipt = terminalReceipt
    }
}
