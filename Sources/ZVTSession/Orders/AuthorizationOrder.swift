/// 06 01
public struct AuthorizationOrder: Hashable, Sendable {
    /// Cents, 1...999999999999.
    public var amount: Int

    public init(amount: Int) { self.amount = amount }
}
