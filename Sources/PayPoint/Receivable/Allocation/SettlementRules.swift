/// Which order holds for which kind of claim. Configuration: whether fees follow the tax code is local law, which differs by Land.
public struct SettlementRules: Hashable, Sendable {
    /// The kinds of claims that are settled by the civil code; the others are settled by the tax code.
    public let civil: Set<ClaimKind>

    public init(civil: Set<ClaimKind> = [.privateLaw]) {
        self.civil = civil
    }

    public func order(of kind: ClaimKind) -> SettlementOrder {
        civil.contains(kind) ? .civilCode : .taxCode
    }
}
