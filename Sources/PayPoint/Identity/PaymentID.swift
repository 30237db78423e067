/// The name of a payment, chosen by whoever asks for it. The same name always means the same payment.
public struct PaymentID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
