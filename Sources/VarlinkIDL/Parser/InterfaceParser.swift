/// Parser of the varlink interface language by recursive descent.
///
/// It never traps: every text either gives a definition or one error, the first.
public struct InterfaceParser {
    /// Deepest nesting of types a file may use. Real files stay below ten; the bound keeps the recursion off the stack's end.
    public static let nestingDepthMax = 64

    private var scanner: Scanner
    private var token: Token
    private var depth = 0

    /// Parses the text of one interface file.
    ///
    /// - Throws: `InterfaceSyntaxError` with the position of the first fault.
    public static func parse(_ text: String) throws(InterfaceSyntaxError) -> InterfaceDefinition {
        var parser = InterfaceParser(text)
        let definition = try parser.interface()
        try InterfaceChecker(definition).check()
        return definition
    }

    private init(_ text: String) {
        scanner = Scanner(text)
        token = scanner.next()
    }

    private mutating func interface() throws(InterfaceSyntaxError) -> InterfaceDefinition {
        let documentation = token.documentation
        try keyword("interface")
        let name = try word("an interface name such as org.example.Payments") { $0.isInterfaceName }
        var members: [Member] = []
        repeat {
            members.append(try member())
        } while token.kind != .end
        return InterfaceDefinition(name: name.text, documentation: documentation, members: members)
    }

    private mutating func member() throws(InterfaceSyntaxError) -> Member {
        let documentation = token.documentation
        guard case .word(let keyword) = token.kind, ["type", "method", "error"].contains(keyword) else {
            throw expected("'type', 'method' or 'error'")
        }
        advance()
        let name = try word("a name that starts with a capital letter") { $0.isMemberName }
        switch keyword {
        case "type":
            return .type(
                TypeDefinition(
                    name: name.text, body: try structureOrEnumeration(), documentation: documentation,
                    position: name.position))
        case "method":
            let parameters = try structure()
            try take(.arrow, "'->'")
            return .method(
                MethodDefinition(
                    name: name.text, parameters: parameters, reply: try structure(), documentation: documentation,
                    position: name.position))
        default:
            return .error(
                ErrorDefinition(
                    name: name.text, parameters: try structure(), documentation: documentation,
                    position: name.position))
        }
    }
}

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

    private mutating func structure() throws(InterfaceSyntaxError) -> Structure {
        try take(.leftParenthesis, "'('")
        if token.kind == .rightParenthesis {
            advance()
            return Structure(fields: [])
        }
        return Structure(fields: try fields(after: try fieldName()))
    }

    /// `(a, b)` is an enum, `(a: int)` and `()` are structs: only behind the first name do they differ.
    private mutating func structureOrEnumeration() throws(InterfaceSyntaxError) -> TypeDefinition.Body {
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

extension InterfaceParser {
    private struct Name {
        let text: String
        let documentation: [String]
        let position: SourcePosition
    }

    private mutating func fieldName() throws(InterfaceSyntaxError) -> Name {
        try word("a field name") { $0.isFieldName }
    }

    private mutating func word(
        _ expectation: String, where isFitting: (String) -> Bool
    ) throws(InterfaceSyntaxError) -> Name {
        guard case .word(let text) = token.kind, isFitting(text) else { throw expected(expectation) }
        let name = Name(text: text, documentation: token.documentation, position: token.position)
        advance()
        return name
    }

    private mutating func keyword(_ keyword: String) throws(InterfaceSyntaxError) {
        guard token.kind == .word(keyword) else { throw expected("'\(keyword)'") }
        advance()
    }

    private mutating func take(_ kind: Token.Kind, _ expectation: String) throws(InterfaceSyntaxError) {
        guard token.kind == kind else { throw expected(expectation) }
        advance()
    }

    private mutating func advance() {
        token = scanner.next()
    }

    private func expected(_ expectation: String) -> InterfaceSyntaxError {
        fault(.expected(expectation, found: token.shown))
    }

    private func fault(_ reason: InterfaceSyntaxError.Reason) -> InterfaceSyntaxError {
        InterfaceSyntaxError(position: token.position, reason: reason)
    }
}

private let builtInTypes: [String: TypeExpression] = [
    "bool": .bool, "int": .int, "float": .float, "string": .string, "object": .object,
]
