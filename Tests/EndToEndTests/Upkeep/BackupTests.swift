import Foundation
import Interface
import Testing

/// Backups of a daemon that takes payments, with the programs as they are installed.
@Suite(.timeLimit(.minutes(5))) struct BackupTests {
    /// Runs the command to its end.
    private func zahlstelle(
        _ arguments: [String], environment: [String: String] = [:]
    ) async throws -> (status: Int32, output: String) {
        let child = try Child(Programs.named("zahlstelle"), arguments, environment: environment)
        let status = await child.status()
        return (status, child.lines.joined(separator: "\n"))
    }

    private func judge(_ file: String) async throws -> Int32 {
        let judge = Programs.repository.appending(path: "Tests/Judges/journal_verify.py").path
        return await (try Child(URL(filePath: "/usr/bin/python3"), [judge, file])).status()
    }

    @Test func `a daemon that takes payments is backed up, lost and restored, and goes on`() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        let config = office.directory.appending(path: "zahlstelled.toml").path
        let backups = office.directory.appending(path: "backups").path
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        try (String(contentsOfFile: config, encoding: .utf8) + "\n[backup]\ndirectory = \"\(backups)\"\n")
            .write(toFile: config, atomically: true, encoding: .utf8)
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("before", terminal: "t1")))
        #expect(try await payments.settled("before").state == .approved)

        // In cash: each is over when it is answered, so that none is under way in the backup and keeps the terminal.
        let other = OrgZahlstellePayments.Client(try await office.connect())
        async let paying: Int = {
            var approved = 0
            for number in 0..<50 {
                let cash = OrgZahlstellePayments.Request.sample("c\(number)", terminal: "t1").inCash
                if try await other.start(.init(payment: cash)).payment.state == .approved { approved += 1 }
            }
            return approved
        }()
        let made = try await zahlstelle(["backup", "--config", config, "--json"])
        #expect(made.status == 0, "\(made.output)")
        #expect(try await paying == 50)

        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: backups).first)
        #expect(try await zahlstelle(["backup", "verify", backups + "/" + file]).status == 0)
        let refused = try await zahlstelle(["restore", backups + "/" + file, "--config", config, "--replace"])
        #expect(refused.status == 8 && refused.output.contains("Der Dienst läuft"), "\(refused.output)")

        // Known to the terminal and to this journal, and not to the backup.
        _ = try await payments.start(.init(payment: .sample("late", amount: 7777, terminal: "t1")))
        #expect(try await payments.settled("late").state == .approved)
        office.daemon.signal(SIGTERM)
        #expect(await office.daemon.status() == 0)
        let kept = try await zahlstelle(["restore", backups + "/" + file, "--config", config])
        #expect(kept.status == 8 && kept.output.contains("--replace"), "\(kept.output)")
        let restored = try await zahlstelle(["restore", backups + "/" + file, "--config", config, "--replace"])
        #expect(restored.status == 0, "\(restored.output)")
        #expect(try await judge(office.directory.path + "/state/journal.sqlite") == 0)

        try await office.restartDaemon()
        let again = try await office.connect()
        let after = OrgZahlstellePayments.Client(again)
        #expect(try await after.get(.init(id: "before")).payment.state == .approved)
        await #expect(throws: OrgZahlstellePayments.Failure.self) { try await after.get(.init(id: "late")) }
        let told = try await zahlstelle([
            "journal", "list", "--socket", office.socket, "--kind", "journal.restored", "--last", "1",
        ])
        #expect(told.output.contains("\"through\""))
        // The terminal is asked for its last transaction, which this journal does not know.
        try await office.ready("t1")
        let journal = OrgZahlstelleJournal.Client(again)
        var bodies: [String] = []
        while bodies.isEmpty {
            bodies = try await journal.list(.init(after: 0, limit: 1000)).entries
                .filter { $0.kind == "terminal.reported" }.map { "\($0.body)" }
        }
        #expect(bodies.contains { $0.contains("7777") })
    }

    @Test func `without age nothing is written in clear where a key is configured`() async throws {
        let office = try await CityOffice()
        let config = office.directory.appending(path: "zahlstelled.toml").path
        let backups = office.directory.appending(path: "backups").path
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
        try
            (String(contentsOfFile: config, encoding: .utf8)
            + "\n[backup]\ndirectory = \"\(backups)\"\nrecipient = \"\(key)\"\n")
            .write(toFile: config, atomically: true, encoding: .utf8)
        let without = try await zahlstelle(
            ["backup", "--config", config], environment: ["PATH": office.directory.path])
        #expect(without.status == 12 && without.output.contains("apt install age"), "\(without.output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups) == [])
        try FileManager.default.removeItem(atPath: backups)
        let missing = try await zahlstelle(["backup", "--config", config])
        #expect(missing.status == 12 && missing.output.contains("Es ist nicht gesichert"), "\(missing.output)")
    }
}
