/// The integers that Swift's coding knows.
enum JSONInteger {
    static func isOne(_ type: Any.Type) -> Bool {
        type == Int64.self || type == Int.self || type == UInt8.self || type == UInt32.self || type == UInt.self
            || type == UInt64.self || type == Int32.self || type == UInt16.self || type == Int16.self
            || type == Int8.self
    }

    static func value<Value>(_ type: Value.Type, of number: Int64) -> Value? {
        if type == Int64.self { return number as? Value }
        return (type as? any BinaryInteger.Type)?.init(exactly: number) as? Value
    }
}
