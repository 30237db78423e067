/// The short name of a service or an article, such as "personalausweis" or "4711".
public struct ServiceID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
