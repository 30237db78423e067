/// Who brings the money. It does not change what is settled (§ 48 AO, § 267 BGB), but whose the money is that is left.
public enum Payer: Hashable, Sendable, Codable {
    case debtor
    /// Somebody else, who pays the debts of the chosen items.
    case thirdParty(name: String)

    /// Of a third party.
    public var name: String? {
        switch self {
        case .debtor: nil
        case .thirdParty(let name): name
        }
    }
}
