/// A register and the number of its closing.
public struct ClosingID: Hashable, Sendable, Codable, CustomStringConvertible {
    public let register: RegisterID
    public let number: Int64

    public init(register: RegisterID, number: Int64) {
        self.register = register
        self.number = number
    }

    public var description: String { "\(register)-A\(number)" }

    /// Such that the order of keys is the order of numbers.
    var key: String { register.text + "/" + number.inKeyOrder }
}

/// A closing as the books keep it.
public struct ClosedPeriod: Hashable, Sendable, Codable {
    public let id: ClosingID
    public let entry: Int64
    public let closing: Closing

    public init(id: ClosingID, entry: Int64, closing: Closing) {
        self.id = id
        self.entry = entry
        self.closing = closing
    }
}

extension ClosedPeriod: BookRecord {
    public static var recordKind: RecordKind { .closing }
    public var key: String { id.key }
}
