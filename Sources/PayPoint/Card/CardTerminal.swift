/// A card terminal, as the pay point needs it.
public protocol CardTerminal: Sendable {
    /// Carries out one order and returns when the terminal has ended it or the truth can no longer be had.
    ///
    /// Never repeats an order by itself. Orders are given one at a time; a second one before the first has returned ends as
    /// `notBooked`.
    func perform(_ order: CardOrder, reporting sink: any CardOrderSink) async -> CardOutcome

    /// Whether it would take an order at once. An order given to one that would not waits, within a bound.
    var isFree: Bool { get async }

    /// Asks the terminal to stop the order of that payment; no other one.
    func cancel(_ payment: PaymentID) async -> CancelAnswer

    /// Asks what the terminal's last transaction was. Waits, within a bound, for a terminal that is on its way or still busy
    /// with something of before; moves no money and prints nothing.
    ///
    /// - Parameter payment: the one that it is about, for the record.
    func lastTransaction(about payment: PaymentID?) async -> LastTransaction

    /// Has the terminal close its day. The totals it tells are journaled before it is told that we have them.
    func endDay() async -> DayEndOutcome

    /// Carries out an order of a technician. Waits, within a bound, for a terminal that is on its way.
    func carryOut(_ order: UpkeepOrder, reporting sink: any UpkeepSink) async -> UpkeepOutcome

    /// What the terminal told of itself.
    var account: TerminalAccount { get async }
}

/// Where a terminal reports while it works on an order. What throws stops the order at the last point where that is safe.
public protocol CardOrderSink: Sendable {
    /// Whose order it is.
    var payment: PaymentID { get }

    /// The order is about to leave. It leaves only when this returns.
    func willSend() async throws

    /// The terminal has accepted the order.
    func accepted() async throws

    func progress(_ progress: CardProgress) async

    /// The terminal told a result and waits for our word. It gets it only when this returns: then the money has moved.
    func hold(_ result: CardResult) async throws

    /// The terminal prints through us. It is told "printed" only when this returns.
    func hold(_ receipt: TerminalReceipt) async throws
}
