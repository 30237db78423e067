/// How a terminal is, for a technician.
public struct TerminalState: Sendable {
    /// As the board of devices shows it; nil until its driver has said anything.
    public let device: DeviceStatus?
    public let account: TerminalAccount
    /// When its day was closed last, by whoever; nil where the journal knows of none.
    public let lastDayEnd: Timestamp?
    /// The sum that the terminal told with it.
    public let lastSum: Cents?
}
