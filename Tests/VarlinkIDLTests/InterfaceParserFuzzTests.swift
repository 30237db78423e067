import Testing
import VarlinkIDL

@Suite struct InterfaceParserFuzzTests {
    /// Every text must give a definition or an error whose place lies within the text.
    @Test(arguments: [1, 2, 3, 4])
    func `garbled files give a definition or an error within the text`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let text = garbled(&random)
            do throws(InterfaceSyntaxError) {
                _ = try InterfaceParser.parse(text)
            } catch {
                let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
                #expect((1...lines).contains(error.position.line), "\(text.debugDescription)")
                #expect((1...text.unicodeScalars.count + 1).contains(error.position.column))
            }
        }
    }

    @Test(arguments: [5, 6])
    func `random tokens give a definition or an error`(seed: UInt64) {
        let tokens = [
            "interface", "type", "method", "error", "a.b", "T", "U", "x", "y_z", "(", ")", ":", ",", "?", "[]",
            "[string]",
            "->", "int", "object", "#c\n", "\n", "\u{FEFF}", "ß", "",
        ]
        var random = SeededGenerator(seed: seed)
        var parsed = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &random)
            let text = (0..<count).map { _ in tokens.randomElement(using: &random) ?? "" }.joined(separator: " ")
            if (try? InterfaceParser.parse("interface a.b type T () " + text)) != nil { parsed += 1 }
        }
        #expect(parsed > 0)
    }

    private static let sample = """
        # doc
        interface org.example.Sample
        type State (idle, busy)
        type Node (next: ?Node, state: State, tags: [string](), list: []?(a: int, b: object))
        method Watch(id: string) -> (node: ?Node)
        error Gone (id: string)

        """

    private func garbled(_ random: inout SeededGenerator) -> String {
        var scalars = Array(Self.sample.unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let index = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.remove(at: index)
            case 1: scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &random)], at: index)
            case 2: scalars[index] = Unicode.Scalar(UInt8.random(in: 0...255, using: &random))
            default: scalars.removeSubrange(index..<min(scalars.count, index + 9))
            }
            if scalars.isEmpty { break }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
