public import ZVT

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
    public var remedy: TerminalRemedy? {
        if status.contains(.initialisationNeeded) { return .initialisation }
        if status.contains(.diagnosisNeeded) { return .diagnosis }
        if status.contains(.optActionNeeded) { return .optAction }
        return nil
    }
}
