/// A register was set up, or has other rules from now on.
public struct RegisterDefined: Hashable, Sendable, Codable {
    public let register: CashRegister
    public let by: Author

    public init(register: CashRegister, by: Author) {
        self.register = register
        self.by = by
    }
}
