public import ZVT

public enum TerminalEvent: Hashable, Sendable {
    case linkOpened
    case linkLost
    /// `mayBeRepeat`: the serial line cannot tell whether the cash register says it again or only repeats it.
    case received(APDU, mayBeRepeat: Bool)
    /// What came over the link is no ZVT, or a message could not be delivered.
    case linkBroken
    case timer(TerminalTimer)
    case action(TerminalAction)
}

public enum TerminalEffect: Hashable, Sendable {
    case send(APDU)
    case arm(TerminalTimer, Delay)
    case disarm(TerminalTimer)
    case closeLink
    /// A receipt from the terminal's own printer.
    case print(TerminalReceipt)
    case note(String)
}

/// A receipt as lines of text.
public struct TerminalReceipt: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable { case merchant = 1, customer = 2, administration = 3 }

    public var kind: Kind
    public var lines: [TerminalReceiptLine]
    /// Approved or not, as in tag 1F37.
    public var information: UInt8

    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

public struct TerminalReceiptLine: Hashable, Sendable {
    public var text: String
    /// Print attribute as in 06 D1: 40 centred, 20 double width, 10 double height.
    public var attribute: UInt8 = 0
}
