/// What a register did to an invoice slip: it gave the slip out, or what the slip asks for is no longer owed, because it was paid at the
/// counter or withdrawn. The register's hand-over tells the finance system.
public struct SlipMove: Hashable, Sendable, Codable {
    public let sale: SaleID
    public let register: RegisterID
    /// The entry that did it.
    public let entry: Int64
    /// It is no longer owed.
    public let isReversal: Bool

    /// So many are read at once. A register gives out a few slips a day; behind its last one those of another register follow, which
    /// are read for nothing.
    static let mostRead = 20
}

extension SlipMove: BookRecord {
    public static var recordKind: RecordKind { .slipMove }
    public var key: String { Self.key(register, entry) }

    /// Such that those of a register follow each other in the order of their entries.
    static func key(_ register: RegisterID, _ entry: Int64) -> String { register.text + "/" + entry.inKeyOrder }
}
