import Foundation
import Interface
import Testing
import Varlink

/// `doctor` over a pay point of real processes. What this machine is like is not looked at: its disk and clock are its own.
@Suite(.timeLimit(.minutes(10))) struct DoctorTests {
    private struct Report: Decodable {
        struct Finding: Decodable {
            let check: String
            let subject: String?
            let level: String
            let text: String
            let english: String
            let advice: String?
            let englishAdvice: String?
        }
        let findings: [Finding]

        /// The level of a check; `nil` where it was not made.
        func level(_ check: String, _ subject: String? = nil) -> String? { finding(check, subject)?.level }

        func finding(_ check: String, _ subject: String? = nil) -> Finding? {
            findings.first { $0.check == check && (subject == nil || $0.subject == subject) }
        }

        /// What fails of the pay point itself.
        var failures: [String] {
            findings.filter { $0.level == "fail" && !["disk", "health", "clock", "unit", "image"].contains($0.check) }
                .map { "\($0.check) \($0.subject ?? "")" }
        }
    }

    private static func doctor(_ office: CityOffice, _ more: String...) throws -> Child {
        let configuration = office.directory.appending(path: "zahlstelled.toml").path
        return try Child(
            Programs.named("zahlstelle"), ["doctor", "--socket", office.socket, "--config", configuration] + more)
    }

    private static func report(_ office: CityOffice) async throws -> (report: Report, status: Int32) {
        let child = try doctor(office, "--json")
        let status = await child.status()
        return (try JSONDecoder().decode(Report.self, from: Data(child.lines.joined().utf8)), status)
    }

    @Test(arguments: CityOffice.Line.allCases) func allIsWell(_ line: CityOffice.Line) async throws {
        let office = try await CityOffice(line)
        try await office.ready("t1")
        try await office.ready("p1")
        let (report, _) = try await Self.report(office)
        #expect(report.failures == [])
        for check in ["daemon", "configuration", "doubts", "journal", "chain"] { #expect(report.level(check) == "ok") }
        for check in ["connection", "registration", "trouble", "dayEnd"] { #expect(report.level(check, "t1") == "ok") }
        for check in ["connection", "paper"] { #expect(report.level(check, "p1") == "ok") }
        #expect(report.level("drawer", "lade") == "ok")
        // The daemon has the network's lines; of a serial one the machine shows the file and whom it lets in.
        let ofNodes: String? = line == .serial ? "ok" : nil
        #expect(report.level("node", "t1") == ofNodes)
        #expect(report.level("permissions", "p1") == ofNodes)
        for check in ["disk", "health", "clock"] { #expect(report.level(check) != nil) }
        #expect(try await office.booked() == 0)
    }

    @Test func paperOutFailsAndSaysWhatToDo() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        _ = try await office.control("paper out", of: .printer)
        try await office.unready("p1")
        let (report, status) = try await Self.report(office)
        #expect(report.failures == ["paper p1"])
        #expect(status == 1)
        #expect(report.finding("paper", "p1")?.text.contains("Papier") == true)
        #expect(report.finding("paper", "p1")?.advice?.contains("zahlstelle printer test p1") == true)
        #expect(report.finding("paper", "p1")?.englishAdvice?.contains("Put paper in") == true)
    }

    @Test func aPulledCableFailsForItsDeviceAlone() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        try await office.ready("p1")
        office.terminal.signal(SIGKILL)
        try await office.unready("t1")
        let (report, status) = try await Self.report(office)
        #expect(Set(report.failures) == ["connection t1", "node t1"])
        #expect(status == 1)
        #expect(report.level("connection", "p1") == "ok")
    }

    @Test(arguments: CityOffice.Line.allCases) func aStoppedDaemonComesFirstAndTheMachineIsLookedAt(
        _ line: CityOffice.Line
    ) async throws {
        let office = try await CityOffice(line)
        office.daemon.signal(SIGTERM)
        #expect(await office.daemon.status() == 0)
        office.printer.signal(SIGKILL)
        _ = await office.printer.status()
        let (report, status) = try await Self.report(office)
        #expect(status == 1)
        #expect(report.findings.first?.check == "daemon")
        #expect(report.findings.first?.advice?.contains("journalctl -u zahlstelled") == true)
        #expect(report.level("node", "t1") == "ok")
        #expect(report.level("node", "p1") == "fail")
        #expect(report.level("chain") == "ok")
        #expect(report.level("paper") == nil)
    }

    @Test func aDamagedJournalFails() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("echt", terminal: "t1")))
        #expect(try await payments.settled("echt").state == .approved)
        office.daemon.signal(SIGTERM)
        #expect(await office.daemon.status() == 0)
        #expect(try await Self.report(office).report.level("chain") == "ok")
        let damage = try Child(
            URL(filePath: "/usr/bin/python3"),
            ["-c", Self.damage, office.directory.appending(path: "state/journal.sqlite").path])
        #expect(await damage.status() == 0, "\(damage.lines)")
        let (report, status) = try await Self.report(office)
        #expect(report.level("chain") == "fail")
        #expect(status == 1)
    }

    @Test func peopleGetALineEachAndTheCounts() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        try await office.ready("p1")
        let child = try Self.doctor(office)
        _ = await child.status()
        #expect(child.lines.first?.hasPrefix("Befund") == true, "\(child.lines)")
        #expect(child.lines.contains { $0.hasPrefix("ok ") && $0.contains("Anmeldung") && $0.contains("t1") })
        #expect(child.lines.last?.contains("Warnungen") == true)
        #expect(!child.lines.contains { $0.contains("\u{1B}") })
    }

    /// The amount in the first entry about a payment becomes another one of as many digits.
    private static let damage = """
        import sqlite3, sys
        path = sys.argv[1]
        # What stands in the write-ahead log alone could not be found in the file.
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.close()
        with open(path, "r+b") as file:
            data = file.read()
            place = data.index(b'"amount":') + len(b'"amount":')
            file.seek(place)
            file.write(b"9" if data[place:place + 1] != b"9" else b"8")
        """
}

extension CityOffice {
    /// Waits until the device cannot be used.
    fileprivate func unready(_ device: String) async throws {
        let connection = try await connect()
        for try await reply in OrgZahlstelleDevices.Client(connection).watchMore() {
            if reply.devices.contains(where: { $0.id == device && !$0.ready }) { break }
        }
        await connection.close()
    }
}
