import FoundationEssentials
import Glibc
import VarlinkIDL

/// `varlink-generate INPUT.varlink OUTPUT.swift`: writes the Swift types, server side and client side of one interface.
///
/// `VarlinkPlugin` runs it in every build, so an interface file and the code that serves it cannot drift apart.
@main
enum GenerateCommand {
    static func main() {
        guard CommandLine.arguments.count == 3 else {
            fail("usage: varlink-generate INPUT.varlink OUTPUT.swift")
        }
        let (input, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
        do {
            let text = try String(contentsOfFile: input, encoding: .utf8)
            let name = try InterfaceParser.parse(text).name
            guard URL(filePath: input).lastPathComponent == "\(name).varlink" else {
                fail("\(input): error: the file of interface \(name) must be named \(name).varlink")
            }
            let swift = try InterfaceGenerator.generate(from: text)
            try Data(swift.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch let error as InterfaceSyntaxError {
            fail("\(input):\(error.position): error: \(error.message)")
        } catch let error as NameClash {
            fail("\(input):\(error.position): error: \(error.message)")
        } catch {
            fail("\(input): error: \(error)")
        }
    }

    /// `FILE:LINE:COLUMN: error: …` is the form from which SwiftPM and editors jump to the place.
    private static func fail(_ message: String) -> Never {
        _ = Array((message + "\n").utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(1)
    }
}
