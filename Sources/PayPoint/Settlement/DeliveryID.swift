/// The name of a delivery, chosen by whoever makes it, so that asking again delivers once.
public struct DeliveryID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
