/// What a value is as one of Swift's types, nil if it is of another one.
extension JSONValue {
    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    var double: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        case .null, .bool, .string, .array, .object: nil
        }
    }

    var float: Float? { double.map { Float($0) } }

    /// A number such as `1.0` is taken as whole while a `Double` is sure to hold it exactly.
    func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        switch self {
        case .integer(let value): Value(exactly: value)
        case .number(let value) where value.magnitude <= 0x1p53: Value(exactly: value)
        case .number, .null, .bool, .string, .array, .object: nil
        }
    }
}
