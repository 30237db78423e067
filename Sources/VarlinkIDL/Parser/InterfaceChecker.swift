/// What the grammar alone cannot say: unique names, known types, finite values.
struct InterfaceChecker {
    private let definition: InterfaceDefinition
    private var members: [String: Member] = [:]

    init(_ definition: InterfaceDefinition) {
        self.definition = definition
    }

    consuming func check() throws(InterfaceSyntaxError) {
        for member in definition.members {
            if let first = members[member.name] {
                throw InterfaceSyntaxError(
                    position: member.position, reason: .duplicate(name: member.name, first: first.position))
            }
            members[member.name] = member
        }
        for member in definition.members { try check(member) }
        try checkFiniteness()
    }

    private func check(_ member: Member) throws(InterfaceSyntaxError) {
        switch member {
        case .type(let definition):
            switch definition.body {
            case .structure(let structure): try check(structure)
            case .enumeration(let enumeration): try check(enumeration)
            }
        case .method(let definition):
            try check(definition.parameters)
            try check(definition.reply)
        case .error(let definition):
            try check(definition.parameters)
        }
    }

    private func check(_ structure: Structure) throws(InterfaceSyntaxError) {
        try checkUnique(structure.fields.map { ($0.name, $0.position) })
        for field in structure.fields { try check(field.type, of: field) }
    }

    private func check(_ enumeration: Enumeration) throws(InterfaceSyntaxError) {
        try checkUnique(enumeration.cases.map { ($0.name, $0.position) })
    }

    private func check(_ type: TypeExpression, of field: Field) throws(InterfaceSyntaxError) {
        switch type {
        case .bool, .int, .float, .string, .object: break
        case .structure(let structure): try check(structure)
        case .enumeration(let enumeration): try check(enumeration)
        case .array(let element), .map(let element), .optional(let element): try check(element, of: field)
        case .named(let name):
            switch members[name] {
            case .type: break
            case .method, .error: throw InterfaceSyntaxError(position: field.position, reason: .notAType(name))
            case nil: throw InterfaceSyntaxError(position: field.position, reason: .unknownType(name))
            }
        }
    }

    private func checkUnique(_ names: [(String, SourcePosition)]) throws(InterfaceSyntaxError) {
        var seen: [String: SourcePosition] = [:]
        for (name, position) in names {
            if let first = seen[name] {
                throw InterfaceSyntaxError(position: position, reason: .duplicate(name: name, first: first))
            }
            seen[name] = position
        }
    }

    private func checkFiniteness() throws(InterfaceSyntaxError) {
        let graph = TypeGraph(definition, through: .requiredFields)
        for type in definition.types where graph.reaches(type.name, from: type.name) {
            throw InterfaceSyntaxError(position: type.position, reason: .endlessType(type.name))
        }
    }
}
