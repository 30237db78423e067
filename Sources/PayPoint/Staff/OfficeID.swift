/// The short name of an office (Amt) of the city, such as "buergerbuero" or "33".
public struct OfficeID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
