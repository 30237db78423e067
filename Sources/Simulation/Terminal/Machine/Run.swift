internal import ZVT

/// A command that the terminal is carrying out.
struct Run: Hashable, Sendable {
    /// The command as it came.
    let order: APDU
    /// The how manieth order that moves money, from 1; nil for any other command.
    var number: Int?
    /// What is still to do, the next step last.
    var remaining: [Step]
    var waiting = Waiting.nothing
    /// Its messages go over the link. Once lost, a later connection does not get them.
    var isAttached = true
    var isCardPresented = false
    /// The book's entry this run has made.
    var entry: Int?
    /// Its rest has been replaced by its end.
    var isCancelled = false
    var busyAnswers = 0
    /// Answers that were not waited for any longer and may still come, in front of those to later messages.
    var overdueAnswers = 0
    /// Its completion has been sent: what it has booked stands, whatever becomes of receipts behind it.
    var isCompleted = false

    var command: ControlField { order.control }

    init(_ order: APDU, _ steps: [Step]) {
        self.order = order
        remaining = steps.reversed()
    }
}

extension Run {
    /// A payment, refund or reversal.
    var movesMoney: Bool { command == .authorization || command == .refund || command == .reversal }

    /// Nothing is booked, so that it may still end without a trace.
    var isOpen: Bool { movesMoney && entry == nil && !isCancelled }
}

enum Waiting: Hashable, Sendable {
    case nothing
    case time
    /// For a card, which comes by itself when the step is due or does not.
    case card(CardPresentation, comes: Bool)
    case answer(Question)
}

/// The terminal's message that is being answered.
enum Question: Hashable, Sendable {
    case result
    case print
    case end
    case other
}
