/// Parser of the varlink interface language by recursive descent.
///
/// It never traps: every text either gives a definition or one error, the first.
public struct InterfaceParser {
    /// Deepest nesting of types a file may use. Real files stay below ten; the bound keeps the recursion off the stack's end.
    public static let nestingDepthMax = 64

    private var scanner: Scanner
    private(set) var token: Token
    var depth = 0

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
    struct Name {
        let text: String
        let documentation: [String]
        let position: SourcePosition
    }

    mutating func fieldName() throws(InterfaceSyntaxError) -> Name {
        try word("a field name") { $0.isFieldName }
    }

    mutating func word(
        _ expectation: String, where isFitting: (String) -> Bool
    ) throws(InterfaceSyntaxError) -> Name {
        guard case .word(let text) = token.kind, isFitting(text) else { throw expected(expectation) }
        let name = Name(text: text, documentation: token.documentation, position: token.position)
        advance()
        return name
    }

    mutating func keyword(_ keyword: String) throws(InterfaceSyntaxError) {
        guard token.kind == .word(keyword) else { throw expected("'\(keyword)'") }
        advance()
    }

    mutating func take(_ kind: Token.Kind, _ expectation: String) throws(InterfaceSyntaxError) {
        guard token.kind == kind else { throw expected(expectation) }
        advance()
    }

    mutating func advance() {
        token = scanner.next()
    }

    func expected(_ expectation: String) -> InterfaceSyntaxError {
        fault(.expected(expectation, found: token.shown))
    }

    func fault(_ reason: InterfaceSyntaxError.Reason) -> InterfaceSyntaxError {
        InterfaceSyntaxError(position: token.position, reason: reason)
    }
}
