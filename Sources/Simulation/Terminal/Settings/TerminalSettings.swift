public import ZVT

/// What kind of terminal this is.
public struct TerminalSettings: Hashable, Sendable {
    /// What happens to an approved payment whose result nobody confirms. Terminals of both kinds are in the field
    /// (PA00P015 ch. 2.2.8 against ch. 4).
    public enum Unconfirmed: String, Hashable, Sendable, CaseIterable {
        case reverse, keep
    }

    /// What a running payment does when the link is lost before there is a result.
    public enum LinkLoss: String, Hashable, Sendable, CaseIterable {
        /// The customer goes on; the result then has nobody to confirm it.
        case carryOn = "carry-on"
        /// The payment ends at once, nothing is booked.
        case cancel
    }

    /// How Repeat Receipt (06 20) is answered.
    public enum RepeatReceiptForm: String, Hashable, Sendable, CaseIterable {
        /// With the result of the last transaction that counts.
        case approved
        /// With the result of the last transaction, also a failed one.
        case last
        /// Completion only: neither result nor receipt.
        case empty
        /// 84 83.
        case refused
    }

    /// Whether 06 B0 ends a payment.
    public enum AbortSupport: String, Hashable, Sendable, CaseIterable {
        /// Until the card is presented, then 84 83.
        case untilCard = "until-card"
        /// 84 83 always.
        case never
        /// Not even an answer.
        case ignored
        /// 84 6C as if the payment had ended, which goes on all the same.
        case goesOn = "goes-on"
    }

    /// How a status enquiry (05 01) is answered.
    public enum StatusEnquiryForm: String, Hashable, Sendable, CaseIterable {
        /// With the state it is in.
        case honest
        /// 84 83: it knows no such question.
        case unknown
        /// As ready, also while it still carries on with a payment whose link was lost.
        case alwaysReady = "always-ready"
    }

    /// What a new connection gets while a payment of a lost one is still being carried on.
    public enum Background: String, Hashable, Sendable, CaseIterable {
        /// 84 9C for everything but a status enquiry.
        case refuses
        /// A registration, and 84 9C for everything else.
        case registers
        /// A registration, and the transaction before as the last one.
        case tells
    }

    /// Eight digits.
    public var terminalID = "29001006"
    /// Merchant contract number, at most 15 characters.
    public var vuNumber = "100764992"
    public var merchantName = "Stadt Musterstadt"
    public var merchantAddress = ["Bürgeramt", "Rathausplatz 1", "12345 Musterstadt"]
    /// Six digits that commands must carry; nil takes any.
    public var password: String?
    public var charset: CharacterSet = .latin1
    /// Sends texts in the set that the cash register names in its registration (tag 14 or 27). Many terminals do not care.
    public var obeysCharset = false
    /// Columns of the terminal's receipts, where the cash register names none.
    public var receiptWidth = 24
    public var unconfirmed = Unconfirmed.reverse
    public var linkLoss = LinkLoss.carryOn
    public var repeatReceipt = RepeatReceiptForm.approved
    public var abort = AbortSupport.untilCard
    public var statusEnquiry = StatusEnquiryForm.honest
    public var background = Background.refuses
    /// A message that nobody answers in T3 leaves the connection as it is, as with Ingenico's A32 software: the terminal
    /// settles the payment by itself and says so in its own time. TCP only; a serial line is never closed.
    public var keepsSilentLink = false
    /// A payment that the terminal has taken back by itself is its last transaction, as a reversal with the trace number of the
    /// payment (BMP 37). Otherwise the one before is.
    public var namesOwnReversals = false
    /// Results carry a receipt number (BMP 87).
    public var tellsReceiptNumbers = true
    /// An end-of-day that the terminal makes by itself is told over a link that stands.
    public var reportsOwnDayEnd = false
    /// Commands before registration are refused with 6B.
    public var requiresRegistration = true
    /// Knows TLV (BMP 06). One that does not refuses a registration that has it.
    public var knowsTLV = true
    /// A result the cash register refuses to store or to print makes the terminal reverse.
    public var reversesOnRefusedPrint = true
    /// Receipts come behind the completion, as from Ingenico terminals with A32 software.
    public var printsAfterCompletion = false
    /// The card comes by itself; otherwise only by `TerminalAction.presentCard`.
    public var presentsCard = true
    /// Closes a connection that was idle that long, as a Verifone VX820 does; 0 never.
    public var idleCloseMilliseconds = 0
    /// Seconds that the terminal's clock is ahead of the time the host gives, e.g. the offset of local time.
    public var clockOffsetSeconds = 0
    public var pace = TerminalPace()

    public init() {}
}
