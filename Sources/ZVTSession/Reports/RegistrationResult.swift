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
    public var remedy: Remedy? {
        if status.contains(.initialisationNeeded) { return .initialise }
        if status.contains(.diagnosisNeeded) { return .diagnosis }
        if status.contains(.optActionNeeded) { return .service }
        return nil
    }
}
