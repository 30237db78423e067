/// The name of a sale, chosen by the front end. The same name always means the same sale.
public struct SaleID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
