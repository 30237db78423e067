/// A terminal told a result that belongs to no payment we gave it: its own end-of-day at night, or a second verdict after a
/// payment's end. Written before the terminal is told that we have it.
public struct TerminalReported: Hashable, Sendable, Codable {
    public let terminal: DeviceID
    public let result: CardResult

    public init(terminal: DeviceID, result: CardResult) {
        self.terminal = terminal
        self.result = result
    }
}
