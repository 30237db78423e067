/// How a payment goes.
public enum Scenario: String, Hashable, Sendable, CaseIterable {
    case approved
    case contactless
    case creditCard = "credit-card"
    case declined
    case customerAbort = "customer-abort"
    case pinRetry = "pin-retry"
    case pinBlocked = "pin-blocked"
    case longPIN = "long-pin"
    case secondCard = "second-card"
    case signature
    case tip
    case partialAmount = "partial-amount"
    case cardUnreadable = "card-unreadable"
    case noCard = "no-card"
    case networkDown = "network-down"
    case endOfDayRequired = "end-of-day-required"
    case initialisationRequired = "initialisation-required"
    case busy
    case refused
    case slow
    case silent
    case hangUpBeforeResult = "hang-up-before-result"
    case hangUpAfterResult = "hang-up-after-result"
    case hangUpAfterRefusal = "hang-up-after-refusal"
    case bareCompletion = "bare-completion"
    case reboot
    case rebootAfterResult = "reboot-after-result"

    /// The scenario of an amount: the last two digits choose. Everything not listed is approved.
    public init(amount: Int) {
        self = Self.allCases.first { $0.cents == amount % 100 } ?? .approved
    }

    /// The last two digits of the amount that choose it; nil for `approved`.
    public var cents: Int? {
        switch self {
        case .approved: nil
        case .contactless: 71
        case .creditCard: 72
        case .declined: 51
        case .customerAbort: 52
        case .pinRetry: 53
        case .pinBlocked: 54
        case .longPIN: 55
        case .signature: 73
        case .tip: 74
        case .partialAmount: 75
        case .cardUnreadable: 56
        case .noCard: 57
        case .networkDown: 58
        case .endOfDayRequired: 61
        case .initialisationRequired: 62
        case .busy: 63
        case .refused: 64
        case .slow: 76
        case .secondCard: 77
        case .silent: 81
        case .hangUpBeforeResult: 82
        case .hangUpAfterResult: 83
        case .reboot: 84
        case .rebootAfterResult: 85
        case .hangUpAfterRefusal: 86
        case .bareCompletion: 87
        }
    }

    /// One line for the table.
    public var summary: String {
        switch self {
        case .approved: "approved: girocard, chip and PIN"
        case .contactless: "approved: girocard contactless without PIN"
        case .creditCard: "approved: Visa, chip and PIN"
        case .declined: "declined by the bank (05)"
        case .customerAbort: "customer presses STOP at the PIN (6C)"
        case .pinRetry: "wrong PIN (37), then a second 04 0F approved"
        case .secondCard: "declined (05), then a second 04 0F approved with another card"
        case .pinBlocked: "wrong PIN three times, declined (37)"
        case .longPIN: "120 s of silence at the PIN although 04 FF gave one minute, then approved"
        case .signature: "approved: customer signs the merchant receipt"
        case .tip: "approved with 10 % tip on top of the amount"
        case .partialAmount: "approved for half the amount"
        case .cardUnreadable: "card unreadable (64)"
        case .noCard: "no card is presented (6C after a minute)"
        case .networkDown: "terminal cannot reach the bank (9B)"
        case .endOfDayRequired: "end-of-day has to be done first (F0), and stays so until it is"
        case .initialisationRequired: "initialisation has to be done first (51), and stays so until it is"
        case .busy: "refused at once: busy (84 9C)"
        case .refused: "refused at once: function not possible (84 83)"
        case .slow: "approved, every step takes four times as long"
        case .silent: "the terminal takes the command and never answers again until it is power-cycled"
        case .hangUpBeforeResult: "connection closed by the terminal before the result; the customer goes on"
        case .hangUpAfterResult: "connection closed by the terminal right behind the approved result"
        case .hangUpAfterRefusal:
            "connection closed by the terminal behind a 04 0F that declines (05); the customer takes another card"
        case .bareCompletion: "completion (06 0F) without any result (04 0F): nothing is booked"
        case .reboot: "terminal restarts before the bank is asked: nothing is booked"
        case .rebootAfterResult: "terminal restarts right behind the approved result"
        }
    }
}
