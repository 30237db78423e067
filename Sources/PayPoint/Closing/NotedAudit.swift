/// Where the journal has an audit (Kassenprüfung).
public struct NotedAudit: Hashable, Sendable, Codable {
    /// The entry of it, which is its number.
    public let entry: Int64
    public let register: RegisterID

    /// The most audits of one answer.
    public static let mostListed = 100
}

extension NotedAudit: BookRecord {
    public static var recordKind: RecordKind { .audit }
    public var key: String { entry.inKeyOrder }
}
