/// A thing that the books keep under a name, as the events so far have made it: an office, a clerk, a shift.
public protocol BookRecord: Hashable, Sendable, Codable {
    static var recordKind: RecordKind { get }
    /// Its name among those of its kind.
    var key: String { get }
}

extension Int64 {
    /// As a key, such that the order of keys is the order of numbers.
    var inKeyOrder: String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, 9 - digits.utf8.count)) + digits
    }
}

extension Office: BookRecord {
    public static var recordKind: RecordKind { .office }
    public var key: String { id.text }
}

extension Clerk: BookRecord {
    public static var recordKind: RecordKind { .clerk }
    public var key: String { sign.text }
}

extension CashRegister: BookRecord {
    public static var recordKind: RecordKind { .register }
    public var key: String { id.text }
}

extension RegisterState: BookRecord {
    public static var recordKind: RecordKind { .registerState }
    public var key: String { register.text }
}

extension SaleState: BookRecord {
    public static var recordKind: RecordKind { .sale }
    public var key: String { sale.text }
}

extension Shift: BookRecord {
    public static var recordKind: RecordKind { .shift }
    public var key: String { id.text }
}

extension ItemState: BookRecord {
    public static var recordKind: RecordKind { .item }
    public var key: String { item.text }
}

extension TakenImport: BookRecord {
    public static var recordKind: RecordKind { .itemImport }
    public var key: String { Self.onlyKey }
}
