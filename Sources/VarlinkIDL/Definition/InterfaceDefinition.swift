/// One parsed interface file (varlink.org, "Interface Definition").
///
/// A value of this type is sound: member names are unique, field names are unique within their struct, every named type
/// exists, and every struct can have a finite value.
public struct InterfaceDefinition: Hashable, Sendable {
    /// The name in reverse-domain notation, such as `org.example.Payments`.
    public let name: String
    /// The lines of the comment in front of `interface`, without `#` and one following space.
    public let documentation: [String]
    /// All members in the order of the file.
    public let members: [Member]

    public var types: [TypeDefinition] {
        members.compactMap { if case .type(let definition) = $0 { definition } else { nil } }
    }

    public var methods: [MethodDefinition] {
        members.compactMap { if case .method(let definition) = $0 { definition } else { nil } }
    }

    public var errors: [ErrorDefinition] {
        members.compactMap { if case .error(let definition) = $0 { definition } else { nil } }
    }
}
