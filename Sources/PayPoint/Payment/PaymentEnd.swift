/// The four true ends of a payment.
public enum PaymentEnd: Hashable, Sendable, Codable {
    case approved(Approval)
    case declined(Refusal)
    case cancelled(Refusal)
    case notBooked(Refusal)

    public var state: PaymentState {
        switch self {
        case .approved: .approved
        case .declined: .declined
        case .cancelled: .cancelled
        case .notBooked: .notBooked
        }
    }
}
