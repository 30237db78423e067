/// Stores a value outside the struct it belongs to, so that a struct can contain an optional of its own type.
///
/// Generated code uses it for fields such as `next: ?Node` within `Node`.
@propertyWrapper
public indirect enum Indirect<Value> {
    case value(Value)

    public init(wrappedValue: Value) {
        self = .value(wrappedValue)
    }

    public var wrappedValue: Value {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }
}

extension Indirect: Sendable where Value: Sendable {}
extension Indirect: Equatable where Value: Equatable {}

extension Indirect: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension Indirect: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws {
        self = .value(try Value(from: decoder))
    }
}

extension KeyedDecodingContainer {
    /// Synthesized code calls this instead of the general `decode`, so that an absent field reads as nil.
    public func decode<Value: Decodable>(
        _ type: Indirect<Value?>.Type, forKey key: Key
    ) throws -> Indirect<Value?> {
        .value(try decodeIfPresent(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    /// Synthesized code calls this instead of the general `encode`, so that nil leaves the field out.
    public mutating func encode<Value: Encodable>(_ value: Indirect<Value?>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
