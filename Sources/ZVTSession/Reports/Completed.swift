public import ZVT

/// What an order without money brought.
public enum Completed: Hashable, Sendable {
    case registration(RegistrationResult)
    /// nil where the terminal answered in a form nobody knows.
    case status(StatusReport?)
    /// nil where the terminal printed and sent nothing.
    case totals(StatusInformation?)
    case endOfDay(EndOfDayResult)
    /// The last transaction; nil where the terminal sent none.
    case lastTransaction(StatusInformation?)
    /// Nothing but that it was done.
    case done
}
