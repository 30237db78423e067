import VarlinkIDL

extension InterfaceDefinition {
    /// The definition as an interface file, without comments.
    var written: String {
        "interface \(name)\n" + members.map(\.written).joined(separator: "\n") + "\n"
    }
}

extension Member {
    fileprivate var written: String {
        switch self {
        case .type(let definition):
            switch definition.body {
            case .structure(let structure): "type \(definition.name) \(structure.written)"
            case .enumeration(let enumeration): "type \(definition.name) \(enumeration.written)"
            }
        case .method(let definition):
            "method \(definition.name)\(definition.parameters.written) -> \(definition.reply.written)"
        case .error(let definition): "error \(definition.name) \(definition.parameters.written)"
        }
    }
}

extension Structure {
    fileprivate var written: String {
        "(" + fields.map { "\($0.name): \($0.type.written)" }.joined(separator: ", ") + ")"
    }
}

extension Enumeration {
    fileprivate var written: String { "(" + cases.map(\.name).joined(separator: ", ") + ")" }
}

extension TypeExpression {
    fileprivate var written: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .float: "float"
        case .string: "string"
        case .object: "object"
        case .named(let name): name
        case .structure(let structure): structure.written
        case .enumeration(let enumeration): enumeration.written
        case .array(let element): "[]" + element.written
        case .map(let element): "[string]" + element.written
        case .optional(let wrapped): "?" + wrapped.written
        }
    }
}
