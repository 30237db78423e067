/// News of a payment, for whoever watches it.
public enum PaymentUpdate: Hashable, Sendable {
    /// The payment changed; this is all of it.
    case changed(Payment)
    /// The terminal shows something new, or the printer is held up in the middle of the receipt. Not journaled: it is gone when
    /// it is over.
    case progress(CardProgress)
}
