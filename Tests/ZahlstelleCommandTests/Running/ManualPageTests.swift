import Foundation
import Testing

/// The page zahlstelle(1) and the commands that there are.
@Suite struct ManualPageTests {
    private struct Dump: Decodable {
        let command: Command
    }

    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }
            let names: [Name]?
            let defaultValue: String?
        }
        let commandName: String
        let subcommands: [Command]?
        let defaultSubcommand: String?
        let arguments: [Argument]?

        /// What can be run: "settlement plan set", with its command.
        func runnable(_ path: [String] = []) -> [(name: String, command: Command)] {
            let below = (subcommands ?? []).filter { $0.commandName != "help" }
            guard below.isEmpty else { return below.flatMap { $0.runnable(path + [$0.commandName]) } }
            return [(path.joined(separator: " "), self)]
        }
    }

    private static func commands() async throws -> [(name: String, command: Command)] {
        let help = try await CommandRun.zahlstelle(["--experimental-dump-help"]).output
        return try JSONDecoder().decode(Dump.self, from: Data(help.utf8)).command.runnable()
    }

    private static func page() throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../man/zahlstelle.1")
        return try String(contentsOf: file.standardized, encoding: .utf8)
    }

    @Test func `the synopsis has every command, and no other`() async throws {
        let page = try Self.page()
        let synopsis = try #require(
            page.split(separator: ".Sh DESCRIPTION").first?.split(separator: ".Sh SYNOPSIS").last)
        var named: Set<String> = []
        for paragraph in synopsis.split(separator: ".Nm\n").dropFirst() {
            let line = try #require(paragraph.split(separator: "\n").first { $0.hasPrefix(".Cm ") })
            // ".Cm report Op Cm evaluate" and ".Cm devices Op Fl -watch": words of mdoc end a name, but what may be left out is one.
            let names = line.dropFirst(4).replacing(" Op Cm ", with: " ").split(separator: " | ").map { alternative in
                alternative.split(separator: " ").prefix { !["Op", "Ar", "Fl"].contains($0) }.map(String.init)
            }
            let first = try #require(names.first)
            for name in names {
                // "cash float | deposit" shares its first word.
                let whole = name.count < first.count ? first.dropLast(name.count) + name : name[...]
                named.insert(whole.joined(separator: " "))
            }
        }
        let commands = Set(try await Self.commands().map(\.name))
        #expect(commands.count > 70)
        #expect(commands.subtracting(named) == [])
        #expect(named.subtracting(commands) == [])
    }

    @Test func `every option is in the page, and every number that it has without being given`() async throws {
        let page = try Self.page()
        for (name, command) in try await Self.commands() {
            for argument in command.arguments ?? [] {
                let options = (argument.names ?? []).filter { $0.kind == "long" }.map(\.name)
                for option in options {
                    #expect(
                        page.contains("Fl -\(option)") || page.contains("| -\(option)"), "\(name) --\(option)")
                }
                if let preset = argument.defaultValue.flatMap({ Int($0) }), preset > 0 {
                    #expect(page.contains("\(preset) without it"), "\(name) \(options) \(preset)")
                }
            }
        }
    }
}
