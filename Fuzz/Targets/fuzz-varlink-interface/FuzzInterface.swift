import FuzzSupport
import VarlinkIDL

/// The input is the text of an interface file.
@main enum FuzzInterface {
    static func main() {
        runFuzzer { input in
            check(String(decoding: input.rest(), as: UTF8.self))
        }
    }

    private static func check(_ text: String) {
        let lines = lines(of: text)
        do throws(InterfaceSyntaxError) {
            let definition = try InterfaceParser.parse(text)
            for member in definition.members { expect(contains(lines, member.position), "a member stands in the text") }
            checkSoundness(of: definition)
            checkWriting(definition)
            checkGenerator(text)
        } catch {
            expect(contains(lines, error.position), "a fault lies within the text: \(error)")
            expect(!error.description.contains("\n"), "a message has one line")
        }
        checkLineEnds(text)
    }

    /// The lengths of the lines, in Unicode scalars.
    private static func lines(of text: String) -> [Int] {
        var lines = [0]
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\n", previous == "\r" {
                // The second half of one line end.
            } else if scalar == "\n" || scalar == "\r" {
                lines.append(0)
            } else {
                lines[lines.count - 1] += 1
            }
            previous = scalar
        }
        return lines
    }

    private static func contains(_ lines: [Int], _ position: SourcePosition) -> Bool {
        lines.indices.contains(position.line - 1) && (1...lines[position.line - 1] + 1).contains(position.column)
    }

    private static func checkWriting(_ definition: InterfaceDefinition) {
        let text = definition.written
        do throws(InterfaceSyntaxError) {
            let again = try InterfaceParser.parse(text)
            expect(again.written == text, "what is written reads as the same definition")
        } catch {
            expect(false, "what is written is an interface: \(error)\n\(text)")
        }
    }

    private static func checkGenerator(_ text: String) {
        do {
            let swift = try InterfaceGenerator.generate(from: text)
            expect(swift.contains("public enum "), "something is generated")
        } catch is InterfaceSyntaxError {
            expect(false, "what the parser takes the generator takes")
        } catch {
            // Two names that Swift cannot tell apart.
        }
    }

    /// Line ends of another system change nothing, positions included.
    private static func checkLineEnds(_ text: String) {
        guard !text.unicodeScalars.contains("\r") else { return }
        var other = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" { other.append("\r") }
            other.append(scalar)
        }
        expect(shown(text) == shown(String(other)), "line ends of another system change nothing")
    }

    /// The definition with all its positions, or the error.
    private static func shown(_ text: String) -> String {
        do throws(InterfaceSyntaxError) {
            return "\(try InterfaceParser.parse(text))"
        } catch {
            return "\(error)"
        }
    }
}
