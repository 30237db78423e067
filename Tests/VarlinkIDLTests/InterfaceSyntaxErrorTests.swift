import Testing
import VarlinkIDL

@Suite struct InterfaceSyntaxErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        /// `line:column: message`, counted by hand.
        let error: String

        var testDescription: String { error }
    }

    static let cases = [
        Case(text: "", error: "1:1: expected 'interface', found the end of the file"),
        Case(text: "# only a comment\n", error: "2:1: expected 'interface', found the end of the file"),
        Case(text: "type T ()", error: "1:1: expected 'interface', found 'type'"),
        Case(
            text: "interface Name error E ()",
            error: "1:11: expected an interface name such as org.example.Payments, found 'Name'"),
        Case(
            text: "interface a..b error E ()",
            error: "1:11: expected an interface name such as org.example.Payments, found 'a..b'"),
        Case(
            text: "interface 9a.b error E ()",
            error: "1:11: expected an interface name such as org.example.Payments, found '9a.b'"),
        Case(
            text: "interface a.b- error E ()",
            error: "1:11: expected an interface name such as org.example.Payments, found 'a.b-'"),
        Case(text: "interface a.b", error: "1:14: expected 'type', 'method' or 'error', found the end of the file"),
        Case(text: "interface a.b\n  struct T ()", error: "2:3: expected 'type', 'method' or 'error', found 'struct'"),
        Case(
            text: "interface a.b\ntype t ()",
            error: "2:6: expected a name that starts with a capital letter, found 't'"),
        Case(
            text: "interface a.b\ntype T_x ()",
            error: "2:6: expected a name that starts with a capital letter, found 'T_x'"),
        Case(text: "interface a.b\ntype T int", error: "2:8: expected '(', found 'int'"),
        Case(text: "interface a.b\ntype T (a: int", error: "2:15: expected ',' or ')', found the end of the file"),
        Case(text: "interface a.b\ntype T (a: int,)", error: "2:16: expected a field name, found ')'"),
        Case(text: "interface a.b\ntype T (a, b: int)", error: "2:13: expected ',' or ')', found ':'"),
        Case(text: "interface a.b\ntype T (a: int, b)", error: "2:18: expected ':', found ')'"),
        Case(text: "interface a.b\ntype T (a int)", error: "2:11: expected ':', ',' or ')', found 'int'"),
        Case(text: "interface a.b\ntype T (_a: int)", error: "2:9: expected a field name, found '_a'"),
        Case(text: "interface a.b\ntype T (a__b: int)", error: "2:9: expected a field name, found 'a__b'"),
        Case(text: "interface a.b\ntype T (a_: int)", error: "2:9: expected a field name, found 'a_'"),
        Case(text: "interface a.b\ntype T (a: number)", error: "2:12: expected a type, found 'number'"),
        Case(text: "interface a.b\ntype T (a: [int]string)", error: "2:12: expected a type, found '['"),
        Case(text: "interface a.b\ntype T (a: ??int)", error: "2:13: '??' has no meaning; write one '?'"),
        Case(text: "interface a.b\nmethod M() (a: int)", error: "2:12: expected '->', found '('"),
        Case(text: "interface a.b\nmethod M(a, b) -> ()", error: "2:11: expected ':', found ','"),
        Case(text: "interface a.b\nmethod M() -> (§: int)", error: "2:16: expected a field name, found '§'"),
        Case(text: "interface a.b\n\u{0}", error: "2:1: expected 'type', 'method' or 'error', found the character U+0"),
        Case(text: "interface a.b error E", error: "1:22: expected '(', found the end of the file"),
        Case(text: "interface a.b\ntype T ()\nmethod T() -> ()", error: "3:8: 'T' is already defined at 2:6"),
        Case(text: "interface a.b\ntype T (a: int,\n a: int)", error: "3:2: 'a' is already defined at 2:9"),
        Case(text: "interface a.b type T (a: []?(x, x))", error: "1:33: 'x' is already defined at 1:30"),
        Case(text: "interface a.b type T (x: (a: U))", error: "1:27: the interface defines no type 'U'"),
        Case(text: "interface a.b error U () type T (a: U)", error: "1:34: 'U' is a method or an error, not a type"),
        Case(
            text: "interface a.b type A (b: B) type B (c: (a: A))",
            error: "1:20: type 'A' contains itself and can never end; make one field of the circle optional"),
    ]

    @Test(arguments: cases)
    func `the first fault is named with its place`(_ fault: Case) throws {
        let error = #expect(throws: InterfaceSyntaxError.self) { try InterfaceParser.parse(fault.text) }
        #expect(error?.description == fault.error)
    }

    @Test func `nesting beyond the bound is refused where it goes too deep`() {
        let depth = InterfaceParser.nestingDepthMax
        let text = "interface a.b type T (a: \(String(repeating: "[]", count: depth))int)"

        let error = #expect(throws: InterfaceSyntaxError.self) { try InterfaceParser.parse(text) }
        // `interface a.b type T (a: ` has 25 characters, each level two.
        #expect(error?.position == SourcePosition(line: 1, column: 26 + 2 * depth))
        #expect(error?.reason == .nestedTooDeeply)
    }

    @Test func `a file of a million brackets is refused, not run out of stack`() {
        let text = "interface a.b type T (a: " + String(repeating: "(a: ", count: 1_000_000)

        #expect(throws: InterfaceSyntaxError.self) { try InterfaceParser.parse(text) }
    }
}
