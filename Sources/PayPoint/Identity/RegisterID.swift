/// The name of a cash register (Kasse), which counts its own receipts.
public struct RegisterID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
