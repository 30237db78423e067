import Testing
import VarlinkIDL

@Suite struct InterfaceParserTests {
    @Test func `every construct of the language is read`() throws {
        let definition = try InterfaceParser.parse(
            """
            interface org.example.All-of-it

            type Everything (
              bool: bool, int: int, float: float, string: string, object: object,
              enum: (one, two), struct: (first: int, second: string), array: []string,
              dictionary: [string]string, stringset: [string](), nullable: ?string,
              deep: ?[]?[string](foo, bar), other: State, empty: ()
            )
            type State (idle, in_doubt)
            method Do(a: int) -> (b: ?Everything)
            error Busy ()
            """)

        #expect(definition.name == "org.example.All-of-it")
        #expect(definition.members.map(\.name) == ["Everything", "State", "Do", "Busy"])
        guard case .structure(let everything) = try #require(definition.types.first).body else {
            Issue.record("Everything is no struct")
            return
        }
        let types = Dictionary(uniqueKeysWithValues: everything.fields.map { ($0.name, shown($0.type)) })
        #expect(
            types == [
                "bool": "bool", "int": "int", "float": "float", "string": "string", "object": "object",
                "enum": "(one, two)", "struct": "(first: int, second: string)", "array": "[]string",
                "dictionary": "[string]string", "stringset": "[string]()", "nullable": "?string",
                "deep": "?[]?[string](foo, bar)", "other": "State", "empty": "()",
            ])
    }

    @Test func `methods and errors keep their parameters`() throws {
        let definition = try InterfaceParser.parse(
            "interface a.b method Pay(amount: int) -> (id: string) error Refused(why: string, code: ?int)")

        let method = try #require(definition.methods.first)
        #expect(method.name == "Pay")
        #expect(method.parameters.fields.map(\.name) == ["amount"])
        #expect(method.reply.fields.map(\.name) == ["id"])
        let error = try #require(definition.errors.first)
        #expect(error.name == "Refused")
        #expect(error.parameters.fields.map { shown($0.type) } == ["string", "?int"])
    }

    @Test func `a comment directly above a declaration documents it`() throws {
        let definition = try InterfaceParser.parse(
            """
            # A licence.

            # The interface.
            # Second line.
            interface org.example.Docs

            # Not of the type: an empty line follows.

            #The type.
            type T (
              # The field.
              #
              #   indented
              a: int, # behind code, documents nothing
              b: int,
              # The case.
              c: (
                # one
                x,
                y
              )
            )
            # The method.
            method M() -> ()
            # The error.
            error E ()
            # at the end
            """)

        #expect(definition.documentation == ["The interface.", "Second line."])
        let type = try #require(definition.types.first)
        #expect(type.documentation == ["The type."])
        guard case .structure(let structure) = type.body, case .enumeration(let enumeration) = structure.fields[2].type
        else {
            Issue.record("the shape is wrong")
            return
        }
        #expect(structure.fields[0].documentation == ["The field.", "", "  indented"])
        #expect(structure.fields[1].documentation == [])
        #expect(structure.fields[2].documentation == ["The case."])
        #expect(enumeration.cases.map(\.documentation) == [["one"], []])
        #expect(definition.methods.first?.documentation == ["The method."])
        #expect(definition.errors.first?.documentation == ["The error."])
    }

    @Test func `positions count lines and scalars for every line end`() throws {
        let definition = try InterfaceParser.parse(
            "interface a.b\r\ntype T (\r\n  ä: int)".replacing("ä", with: "a")
                + "\rmethod M() -> ()\n# ü ü\n  error E ()")

        #expect(definition.members.map(\.position.description) == ["2:6", "4:8", "6:9"])
        guard case .structure(let structure) = try #require(definition.types.first).body else { return }
        #expect(structure.fields.first?.position == SourcePosition(line: 3, column: 3))
    }

    @Test(arguments: ["org.example.foo", "a.b", "io.systemd.Credentials", "xn--a.b--c.D9", "A.0"])
    func `an interface name is taken`(name: String) throws {
        #expect(try InterfaceParser.parse("interface \(name) error E ()").name == name)
    }

    @Test func `words need no blank where a token ends them`() throws {
        let definition = try InterfaceParser.parse("interface a.b method M(a:int,b:?T)->(c:[]T)type T(x,y)")

        #expect(definition.methods.first?.reply.fields.map { shown($0.type) } == ["[]T"])
    }

    @Test func `a struct may contain itself behind an optional, an array or a map`() throws {
        let definition = try InterfaceParser.parse(
            "interface a.b type Node (next: ?Node, children: []Node, named: [string]Node)")

        #expect(definition.types.count == 1)
    }

    @Test func `types may be nested as deep as the bound`() throws {
        let depth = InterfaceParser.nestingDepthMax
        let definition = try InterfaceParser.parse(
            "interface a.b type T (a: \(String(repeating: "[]", count: depth - 1))int)")

        #expect(definition.types.count == 1)
    }
}

/// A type in the notation of the language.
func shown(_ type: TypeExpression) -> String {
    switch type {
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .string: "string"
    case .object: "object"
    case .named(let name): name
    case .structure(let structure):
        "(" + structure.fields.map { "\($0.name): \(shown($0.type))" }.joined(separator: ", ") + ")"
    case .enumeration(let enumeration): "(" + enumeration.cases.map(\.name).joined(separator: ", ") + ")"
    case .array(let element): "[]" + shown(element)
    case .map(let element): "[string]" + shown(element)
    case .optional(let wrapped): "?" + shown(wrapped)
    }
}
