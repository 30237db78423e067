internal import ZVT

/// One step of what a terminal does for a command.
///
/// A command is turned into its steps as a whole (`Plan`), so that a scenario reads like the dialogue it makes.
enum Step: Hashable, Sendable {
    /// 80 00 00.
    case accept
    /// 84 xx with data.
    case refuse(UInt8, [UInt8] = [])
    case pause(Int)
    /// 04 FF, where the cash register wants it.
    case show(Display)
    /// Waits until the customer presents a card: by itself after that many milliseconds, or never.
    case awaitCard(CardPresentation, after: Int?)
    /// The bank approves: an entry in the book, offered.
    case authorise(Approval)
    /// 04 0F with the entry, and what happens right behind it, before anybody can confirm it.
    indirect case offer(then: Step?)
    /// 04 0F with a failure.
    case fail(Failure)
    /// A message that needs an answer.
    case send(ControlField, [UInt8])
    /// 06 D1 or 06 D3: part of a receipt.
    case print(ControlField, [UInt8])
    /// The receipts of the entry, to where the registration says.
    case printReceipts(ReceiptParameter?)
    /// The receipts of a failure, where they are wanted.
    case printFailure(Failure, ReceiptParameter?)
    case reprint([TerminalReceipt])
    case printAdministration([TerminalReceiptLine])
    /// 06 0F.
    case complete([UInt8] = [])
    /// 06 1E.
    case abort(UInt8, [UInt8] = [])
    case perform(Duty)
    /// Off for that many milliseconds.
    case reboot(Int)
    case hangUp
    /// Takes part in nothing any more until it is powered off.
    case fallSilent
}

/// 04 FF with the text of the display.
struct Display: Hashable, Sendable {
    var code: UInt8
    var lines: [String] = []
    /// Minutes for the completion timer.
    var minutes: Int?
}

/// What the bank approves.
struct Approval: Hashable, Sendable {
    var kind: BookEntry.Kind
    var amount: Int
    var requestedAmount: Int
    var tip = 0
    var card: SimulatedCard
    var presentation: CardPresentation
    var check: CardholderCheck
    /// Index in the book of what a reversal takes back.
    var original: Int?
}

/// A result that is none.
struct Failure: Hashable, Sendable {
    var code: UInt8
    var text: String
    /// The shape of an end-of-day: no terminal, no text.
    var isBare = false
}

/// What changes inside the terminal.
enum Duty: Hashable, Sendable {
    case register(Registration)
    case logOff
    case closeDay
    case satisfy(TerminalNeed)
    case need(TerminalNeed)
    case setClock(localMilliseconds: Int64)
    case display([String])
    /// The announcement of an end-of-day has been made.
    case announced
}
