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

/// What the terminal said to the registration.
public struct RegistrationResult: Hashable, Sendable {
    /// The form it took, counted in `TerminalProfile.registrationLadder`; above 0 it did not take our first choice.
    public var rung: Int
    public var configuration: Registration.Configuration
    public var status: RegistrationStatus
    public var terminalID: String?
    public var currency: CurrencyCode?
    public var tlv: [TLV]

    /// What the status asks for first.
    public var remedy: Remedy? {
        if status.contains(.initialisationNeeded) { return .initialise }
        if status.contains(.diagnosisNeeded) { return .diagnosis }
        if status.contains(.optActionNeeded) { return .service }
        return nil
    }
}

/// A day that was closed.
public struct EndOfDayResult: Hashable, Sendable {
    public enum Announcement: Hashable, Sendable {
        /// 27 E0: software is being updated; the terminal is away for minutes.
        case update
        /// 27 FC: the terminal starts again.
        case restart
    }

    /// Totals stand in here; nil where the terminal sent none.
    public var information: StatusInformation?
    public var announcement: Announcement?
    /// Receipt numbers of reservations that are still open.
    public var openReservations: [Int]
    /// The totals were acknowledged, the completion never came.
    public var completionMissing: Doubt.Cause?
}
