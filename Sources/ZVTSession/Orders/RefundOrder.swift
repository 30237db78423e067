/// 06 31
public struct RefundOrder: Hashable, Sendable {
    /// Cents, 1...999999999999.
    public var amount: Int

    public init(amount: Int) { self.amount = amount }
}
