/// What the payer pays with.
public enum Tender: Hashable, Sendable, Codable {
    /// Notes and coins; `given` is what the payer put on the counter, at least the amount.
    case cash(given: Cents)
    /// A card at the named terminal.
    case card(terminal: DeviceID)

    public var terminal: DeviceID? {
        switch self {
        case .cash: nil
        case .card(let terminal): terminal
        }
    }
}
