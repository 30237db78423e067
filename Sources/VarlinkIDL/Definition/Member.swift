/// A member of an interface. All three kinds share one name space.
public enum Member: Hashable, Sendable {
    case type(TypeDefinition)
    case method(MethodDefinition)
    case error(ErrorDefinition)

    public var name: String {
        switch self {
        case .type(let definition): definition.name
        case .method(let definition): definition.name
        case .error(let definition): definition.name
        }
    }

    /// Where the member's name stands.
    public var position: SourcePosition {
        switch self {
        case .type(let definition): definition.position
        case .method(let definition): definition.position
        case .error(let definition): definition.position
        }
    }
}

/// `type Name (…)`: a named struct or enum.
public struct TypeDefinition: Hashable, Sendable {
    public enum Body: Hashable, Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
    }

    public let name: String
    public let body: Body
    public let documentation: [String]
    public let position: SourcePosition
}

/// `method Name (…) -> (…)`.
public struct MethodDefinition: Hashable, Sendable {
    public let name: String
    public let parameters: Structure
    public let reply: Structure
    public let documentation: [String]
    public let position: SourcePosition
}

/// `error Name (…)`.
public struct ErrorDefinition: Hashable, Sendable {
    public let name: String
    public let parameters: Structure
    public let documentation: [String]
    public let position: SourcePosition
}
