/// What a person has still to do about the signature of an approved card payment.
public enum OpenSignature: String, Hashable, Sendable, CaseIterable {
    /// The card holder has signed and nobody has compared the signatures yet.
    case awaited
    /// They differ, and the payment has not been taken back.
    case differs
}

extension Payment {
    /// What its signature still wants from a person, where the terminal asked for one.
    public var openSignature: OpenSignature? {
        guard state == .approved, request.kind == .payment, approval?.card?.signatureRequired == true,
            takenBack == .zero
        else { return nil }
        switch signatureMatches {
        case nil: return .awaited
        case false?: return .differs
        case true?: return nil
        }
    }
}
