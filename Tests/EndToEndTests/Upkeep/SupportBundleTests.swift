import Foundation
import Interface
import Testing

/// What leaves the house: secrets planted wherever a bundle looks are in none of its parts.
@Suite(.timeLimit(.minutes(5))) struct SupportBundleTests {
    private static let payer = "Quirin Zwetschgenbaum"
    private static let password = "735291"
    /// A test number of a card scheme, with a right check digit.
    private static let card = "4111111111111111"
    private static let reason = "Nachbarin Hildegard"

    private func run(_ program: URL, _ arguments: [String], _ environment: [String: String] = [:]) async throws
        -> String
    {
        let child = try Child(program, arguments, environment: environment)
        #expect(await child.status() == 0, "\(child.lines)")
        return child.lines.joined(separator: "\n")
    }

    /// All parts of the bundle, by name.
    private func parts(_ office: CityOffice, _ bundle: String) async throws -> [String: String] {
        let out = office.directory.appending(path: "out").path
        try? FileManager.default.removeItem(atPath: out)
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        _ = try await run(URL(filePath: "/usr/bin/tar"), ["-xzf", bundle, "-C", out])
        var parts: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: out + "/support") {
            parts[name] = try String(contentsOfFile: out + "/support/" + name, encoding: .utf8)
        }
        return parts
    }

    @Test func `nothing that was planted is in the bundle, with a daemon and without`() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        try await office.ready("p1")
        let config = office.directory.appending(path: "zahlstelled.toml").path
        try String(contentsOfFile: config, encoding: .utf8)
            .replacing("id = \"t1\"", with: "id = \"t1\"\npassword = \"\(Self.password)\"\n# token: \(Self.password)x")
            .write(toFile: config, atomically: true, encoding: .utf8)
        // Programs of the system that say what must not leave the house.
        let tools = office.directory.appending(path: "tools").path
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        for name in ["journalctl", "systemctl", "udevadm"] {
            let said = "\(name) says: \(Self.payer) paid with \(Self.card), password=\(Self.password), all else is well"
            try "#!/bin/sh\necho '\(said)'\n".write(toFile: tools + "/" + name, atomically: true, encoding: .utf8)
            chmod(tools + "/" + name, 0o755)
        }
        let environment = ["PATH": "\(tools):/usr/bin:/bin:\(Programs.directory.path)"]
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        var request = OrgZahlstellePayments.Request.sample("z1", terminal: "t1")
        request.payer = Self.payer
        request.printer = "p1"
        _ = try await payments.start(.init(payment: request))
        #expect(try await payments.settled("z1").state == .approved)
        _ = try await run(
            Programs.named("zahlstelle"),
            ["drawer", "open", "lade", "--reason", "\(Self.reason) \(Self.card)", "--socket", office.socket])

        let arguments = ["--config", config, "--socket", office.socket]
        let bundle = office.directory.appending(path: "a.tar.gz").path
        _ = try await run(Programs.named("zahlstelle"), ["support-bundle", bundle] + arguments, environment)
        let alive = try await parts(office, bundle)
        office.daemon.signal(SIGKILL)
        _ = await office.daemon.status()
        _ = try await run(Programs.named("zahlstelle"), ["support-bundle", bundle + "2"] + arguments, environment)
        let dead = try await parts(office, bundle + "2")

        for parts in [alive, dead] {
            for (name, text) in parts {
                for planted in [Self.payer, Self.password, Self.card, Self.reason, "Zwetschgenbaum"] {
                    #expect(!text.contains(planted), "\(name) has \(planted)")
                }
            }
            // What helps is there.
            #expect(parts["journal.jsonl"]?.contains("payment.requested") == true)
            #expect(parts["journal.jsonl"]?.contains("4250") == true)
            #expect(parts["verification.txt"]?.hasPrefix("in order") == true)
            #expect(parts["wire.jsonl"]?.contains("\"payment\":\"z1\"") == true)
            #expect(parts["log.txt"]?.contains("all else is well") == true)
            #expect(parts["configuration.toml"]?.contains("id = \"t1\"") == true)
            #expect(parts["configuration-faults.txt"] == "none\n")
            #expect(parts["version.txt"]?.contains("0.1.0") == true)
            #expect(parts["disk.txt"]?.contains("journal.sqlite") == true)
        }
        #expect(alive["devices.json"]?.contains("\"t1\"") == true && alive["status.txt"] == nil)
        #expect(dead["status.txt"]?.contains("does not answer") == true && dead["devices.json"] == nil)
    }
}
