import Foundation
import Testing

@testable import VarlinkIDL

@Suite struct InterfaceGeneratorTests {
    @Test func `the generated Swift is the one that was read and approved`() throws {
        let generated = try InterfaceGenerator.generate(
            from: try fixture("../../VarlinkTests/org.example.Sampler.varlink"))

        #expect(generated == (try fixture("org.example.Sampler.swift.expected")))
    }

    @Test func `the description is the text, whatever stands in it`() throws {
        let text = "# \"\"\"# \\#( \\##u{41}\r\ninterface a.b error E ()"
        let generated = try InterfaceGenerator.generate(from: text)

        #expect(
            generated.contains(
                "description = ##\"\"\"\n# \"\"\"# \\#( \\##u{41}\\##u{D}\ninterface a.b error E ()\n\"\"\"##\n")
                == false)
        #expect(
            generated.contains(
                "description = ###\"\"\"\n# \"\"\"# \\#( \\##u{41}\\###u{D}\ninterface a.b error E ()\n\"\"\"###\n"))
    }

    @Test(arguments: [
        (
            "type T (a_b: int, aB: int)",
            "1:33: 'aB' becomes 'aB' in Swift like another name beside it; rename one of them"
        ),
        (
            "method URL() -> () method Url() -> ()",
            "1:41: 'Url' becomes 'url' in Swift like another name beside it; rename one of them"
        ),
        (
            "type T (x: (one_a, oneA))",
            "1:34: 'oneA' becomes 'oneA' in Swift like another name beside it; rename one of them"
        ),
    ])
    func `names that are one in Swift are refused with their place`(members: String, message: String) {
        let error = #expect(throws: NameClash.self) {
            try InterfaceGenerator.generate(from: "interface a.b \(members)")
        }
        #expect(error.map { "\($0.position): \($0.message)" } == message)
    }

    @Test(arguments: [
        ("in_doubt", "inDoubt"), ("UserName", "userName"), ("URL", "url"), ("URLPath", "urlPath"), ("in", "`in`"),
        ("self", "self_"), ("x", "x"), ("X", "x"), ("a_b_c", "aBC"), ("Test01", "test01"), ("MD5", "md5"),
        ("init", "init_"), ("repeat", "`repeat`"),
    ])
    func `a name becomes a Swift member`(name: String, member: String) {
        #expect(SwiftName.member(name) == member)
    }

    @Test(arguments: [
        ("org.example.Kiosk", "OrgExampleKiosk"), ("org.example-shop.a", "OrgExampleShopA"),
    ])
    func `an interface name becomes a name space`(name: String, namespace: String) {
        #expect(SwiftName.namespace(name) == namespace)
    }

    private func fixture(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8)
    }
}
