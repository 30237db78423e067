/// An office (Amt) for which money is taken. A general pay point takes it for many.
public struct Office: Hashable, Sendable, Codable {
    public let id: OfficeID
    /// As reports and receipts say it, "Straßenverkehrsamt".
    public let name: String

    public init(id: OfficeID, name: String) {
        self.id = id
        self.name = name
    }
}
