extension InterfaceParser {
    private mutating func type() throws(InterfaceSyntaxError) -> TypeExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.nestingDepthMax else { throw fault(.nestedTooDeeply) }
        switch token.kind {
        case .questionMark:
            advance()
            guard token.kind != .questionMark else { throw fault(.doubleOptional) }
            return .optional(try type())
        case .array:
            advance()
            return .array(try type())
        case .map:
            advance()
            return .map(try type())
        case .leftParenthesis:
            switch try structureOrEnumeration() {
            case .structure(let structure): return .structure(structure)
            case .enumeration(let enumeration): return .enumeration(enumeration)
            }
        case .word, .rightParenthesis, .colon, .comma, .arrow, .end, .stray:
            return try elementType()
        }
    }

    private mutating func elementType() throws(InterfaceSyntaxError) -> TypeExpression {
        let name = try word("a type") { $0.isMemberName || builtInTypes[$0] != nil }
        return builtInTypes[name.text] ?? .named(name.text)
    }

    mutating func structure() throws(InterfaceSyntaxError) -> Structure {
        try take(.leftParenthesis, "'('")
        if token.kind == .rightParenthesis {
            advance()
            return Structure(fields: [])
        }
        return Structure(fields: try fields(after: try fieldName()))
    }

    /// `(a, b)` is an enum, `(a: int)` and `()` are structs: only behind the first name do they differ.
    mutating func structureOrEnumeration() throws(InterfaceSyntaxError) -> TypeDefinition.Body {
        try take(.leftParenthesis, "'('")
        if token.kind == .rightParenthesis {
            advance()
            return .structure(Structure(fields: []))
        }
        let first = try fieldName()
        switch token.kind {
        case .colon: return .structure(Structure(fields: try fields(after: first)))
        case .comma, .rightParenthesis: return .enumeration(Enumeration(cases: try cases(after: first)))
        default: throw expected("':', ',' or ')'")
        }
    }

    private mutating func fields(after first: Name) throws(InterfaceSyntaxError) -> [Field] {
        var fields: [Field] = []
        var name = first
        while true {
            try take(.colon, "':'")
            fields.append(
                Field(
                    name: name.text, type: try type(), documentation: name.documentation, position: name.position))
            if token.kind == .rightParenthesis { break }
            try take(.comma, "',' or ')'")
            name = try fieldName()
        }
        advance()
        return fields
    }

    private mutating func cases(after first: Name) throws(InterfaceSyntaxError) -> [EnumerationCase] {
        var cases: [EnumerationCase] = []
        var name = first
        while true {
            cases.append(
                EnumerationCase(name: name.text, documentation: name.documentation, position: name.position))
            if token.kind == .rightParenthesis { break }
            try take(.comma, "',' or ')'")
            name = try fieldName()
        }
        advance()
        return cases
    }
}

private let builtInTypes: [String: TypeExpression] = [
    "bool": .bool, "int": .int, "float": .float, "string": .string, "object": .object,
]
