/// The type of a field.
public indirect enum TypeExpression: Hashable, Sendable {
    case bool
    case int
    case float
    case string
    /// `object`: any JSON value, untyped.
    case object
    /// A type of the same interface.
    case named(String)
    /// `(a: int, …)` written in place. `()` is a struct without fields.
    case structure(Structure)
    /// `(one, two)` written in place.
    case enumeration(Enumeration)
    /// `[]T`
    case array(TypeExpression)
    /// `[string]T`; `[string]()` is the set of strings.
    case map(TypeExpression)
    /// `?T`; never an optional of an optional.
    case optional(TypeExpression)
}

/// The fields of a struct, in the order of the file.
public struct Structure: Hashable, Sendable {
    public let fields: [Field]
}

/// `name: type` within a struct.
public struct Field: Hashable, Sendable {
    public let name: String
    public let type: TypeExpression
    public let documentation: [String]
    public let position: SourcePosition
}

/// The names of an enum, at least one, in the order of the file.
public struct Enumeration: Hashable, Sendable {
    public let cases: [EnumerationCase]
}

/// One name of an enum.
public struct EnumerationCase: Hashable, Sendable {
    public let name: String
    public let documentation: [String]
    public let position: SourcePosition
}
