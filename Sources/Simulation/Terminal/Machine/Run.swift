internal import ZVT

/// A command that the terminal is carrying out.
struct Run: Hashable, Sendable {
    /// The command as it came.
    let order: APDU
    /// What is still to do, the next step last.
    var remaining: [Step]
    var waiting = Waiting.nothing
    /// Its messages go over the link. Once lost, a later connection does not get them.
    var isAttached = true
    var isCardPresented = false
    /// The book's entry this run has made.
    var entry: Int?
    /// The entry is confirmed by the cash register, or settled without it.
    var isSettled = false
    var busyAnswers = 0

    var command: ControlField { order.control }

    init(_ order: APDU, _ steps: [Step]) {
        self.order = order
        remaining = steps.reversed()
    }
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
