/// Which named types lie directly inside which others, that is, not behind an array or a map.
public struct TypeGraph: Sendable {
    /// Which fields count as containing their type.
    public enum Edges: Sendable {
        /// Fields that must be present: a circle of them has no finite value.
        case requiredFields
        /// Optional fields too: a circle of them needs an indirection in a language with value types.
        case requiredAndOptionalFields
    }

    private var contained: [String: Set<String>] = [:]

    public init(_ definition: InterfaceDefinition, through edges: Edges) {
        for type in definition.types {
            guard case .structure(let structure) = type.body else { continue }
            contained[type.name] = Self.names(in: structure, through: edges)
        }
    }

    /// Whether a value of type `start` contains a value of type `goal` in one or more steps.
    public func reaches(_ goal: String, from start: String) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let name = open.popLast() {
            for next in contained[name] ?? [] {
                if next == goal { return true }
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return false
    }

    private static func names(in structure: Structure, through edges: Edges) -> Set<String> {
        structure.fields.reduce(into: []) { $0.formUnion(names(in: $1.type, through: edges)) }
    }

    private static func names(in type: TypeExpression, through edges: Edges) -> Set<String> {
        switch type {
        case .bool, .int, .float, .string, .object, .enumeration, .array, .map: []
        case .named(let name): [name]
        case .structure(let structure): names(in: structure, through: edges)
        case .optional(let wrapped):
            switch edges {
            case .requiredFields: []
            case .requiredAndOptionalFields: names(in: wrapped, through: edges)
            }
        }
    }
}
