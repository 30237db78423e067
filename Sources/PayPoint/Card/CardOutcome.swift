/// How an order to a card terminal ended.
public enum CardOutcome: Hashable, Sendable {
    case approved(CardResult, remarks: [ApprovalRemark] = [])
    case declined(Refusal, CardResult?)
    case cancelled(Refusal)
    /// Nothing was sent, or the terminal refused the order as such.
    case notBooked(Refusal)
    case inDoubt(Doubt)
}
