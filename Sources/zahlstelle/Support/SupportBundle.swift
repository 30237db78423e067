import Archives
import Daemon
import Glibc
import Interface
import JSON
import Journal
import PayPoint
import Varlink
import WireRecord

/// Gathers the parts of a support bundle. What cannot be had is said in its place: a bundle is made when something is broken.
struct SupportBundle {
    typealias Part = (name: String, text: String)

    private static let usualState = "/var/lib/zahlstelle"
    private static let logLines = "2000"
    private static let units = "zahlstelle*"
    /// A daemon that hangs must not keep the bundle from being made.
    private static let replySecondsMax: Int64 = 10

    let configurationFile: String
    let daemon: DaemonOptions
    let entries: Int
    let now: Int64

    func parts() async -> [Part] {
        let text = Self.file(configurationFile)
        let reading = ConfigurationReader.reading(path: configurationFile, credentials: .unread)
        let configuration = try? reading.configuration(for: [.daemon])
        let state = configuration?.stateDirectory ?? Self.usualState
        let journal = state + "/" + SQLiteJournal.fileName
        let tail = Result { try JournalTail(file: journal, last: entries) }
        let bodies = ((try? tail.get())?.entries ?? []).map { (try? JSONParser.parse($0.body)) ?? .null }
        let discretion = Discretion(words: bodies.flatMap(Discretion.payers) + (configuration?.passwords ?? []))

        var parts: [Part] = [
            ("about.txt", about(state)),
            ("configuration.toml", discretion.text(text)),
            ("configuration-faults.txt", faults(reading.faults, discretion)),
            ("version.txt", ProgramOutput.text("zahlstelled", ["--version"])),
        ]
        parts += await answers(discretion)
        parts.append(("journal.jsonl", Self.journal(tail, bodies, discretion)))
        parts.append(("verification.txt", Self.verification(journal, discretion)))
        parts.append(
            (
                "backup.txt",
                LastBackup.read(state: state).map { JSONText.line($0) } ?? "no backup is noted in \(state)\n"
            ))
        parts.append(("wire.jsonl", Self.wire(state + "/wire", discretion)))
        parts += Self.machine(state).map { ($0.name, discretion.text($0.text)) }
        return parts
    }

    private func about(_ state: String) -> String {
        """
        Support bundle of Zahlstelle, made \(Moment.text(now)) by zahlstelle \(Product.version).
        Configuration: \(configurationFile)
        State directory: \(state)
        Socket: \(daemon.socket)

        Left out: passwords, payers' names, texts that people wrote, card numbers but their last four digits, clerks.
        \(Discretion.leftOut) stands where something was.

        """
    }

    /// A reason may quote a value that was written in the wrong place, unless it is why the file cannot be read at all.
    private func faults(_ faults: [ConfigurationFault], _ discretion: Discretion) -> String {
        faults.isEmpty
            ? "none\n" : faults.map { $0.key == "file" ? discretion.text("\($0)\n") : "\($0.key)\n" }.joined()
    }

    /// What the daemon says, or that it does not.
    private func answers(_ discretion: Discretion) async -> [Part] {
        do {
            var limits = VarlinkClientLimits()
            limits.replyTimeMax = .seconds(Self.replySecondsMax)
            let connection = try await VarlinkConnection.connect(
                to: DaemonOptions.address(daemon.socket), limits: limits)
            let service: ServiceInterface.Information = try await connection.call(
                "org.varlink.service.GetInfo", ServiceInterface.NoParameters())
            let devices = try await OrgZahlstelleDevices.Client(connection).list()
            let client = OrgZahlstellePayments.Client(connection)
            let report = StatusReport(
                product: service.product, version: service.version,
                journal: try await client.getJournalState().trouble, devices: [],
                payments: try await PaymentPages(client: client, states: WireState.open).all().payments,
                signatures: try await PaymentPages(client: client, openSignature: true).all().payments)
            return [
                (
                    "status.json",
                    Self.json(report, Discretion(openFields: ["payments", "signatures", "journal"], of: discretion))
                ),
                // Its texts are the daemon's own, or a display's: no names of payers.
                ("devices.json", Self.json(devices, Discretion(openFields: ["devices", "text"], of: discretion))),
            ]
        } catch {
            let failure = CommandFailure(error)
            return [("status.txt", "The daemon does not answer: \(discretion.text(failure.text.english))\n")]
        }
    }

    private static func json(_ value: some Encodable, _ discretion: Discretion) -> String {
        guard let value = try? JSONEncoding.value(of: value) else { return "" }
        return JSONText.indented(discretion.shown(value)) + "\n"
    }

    private static func journal(
        _ tail: Result<JournalTail, any Error>, _ bodies: [JSONValue], _ discretion: Discretion
    ) -> String {
        switch tail {
        case .failure(let error): "The journal cannot be read: \(discretion.text(CommandFailure(error).text.english))\n"
        case .success(let tail):
            zip(tail.entries, bodies).map { entry, body in
                let members: [(String, JSONValue)] = [
                    ("sequence", .integer(entry.sequence)), ("time", .string(Moment.text(entry.time / 1_000_000))),
                    ("kind", .string(entry.kind)), ("payment", entry.payment.map { .string($0) } ?? .null),
                    ("body", discretion.shown(body)),
                ]
                return JSONText.line(JSONValue.object(JSONObject(members))) + "\n"
            }.joined()
        }
    }

    private static func verification(_ journal: String, _ discretion: Discretion) -> String {
        do {
            let verdict = try JournalVerifier.verify(file: journal)
            let fault = verdict.fault.map { "fault at \($0.sequence): \(discretion.text($0.text))" } ?? "in order"
            return "\(fault)\nentries \(verdict.entries)\nhead \(HexText.lower(verdict.head))\n"
        } catch {
            return "The journal cannot be verified: \(discretion.text("\(error)"))\n"
        }
    }

    /// Messages are masked in the record. The words that went to a printer are those of receipts, which name payers.
    private static func wire(_ directory: String, _ discretion: Discretion) -> String {
        guard let conversations = try? WireArchive(directory: directory).conversations() else {
            return "The record cannot be read.\n"
        }
        return conversations.flatMap(\.lines).map { line in
            guard case .object(let object)? = try? JSONParser.parse(line), object["printer"] != nil else {
                return String(decoding: line, as: UTF8.self) + "\n"
            }
            let members = object.members.map { ($0.name, $0.name == "words" ? .string(Discretion.leftOut) : $0.value) }
            return JSONText.line(JSONValue.object(JSONObject(members))) + "\n"
        }.joined()
    }

    private static func machine(_ state: String) -> [Part] {
        [
            ("units.txt", ProgramOutput.text("systemctl", ["--no-pager", "status", "--lines=0", units])),
            ("timers.txt", ProgramOutput.text("systemctl", ["--no-pager", "list-timers", "--all", units])),
            (
                "log.txt",
                ProgramOutput.text(
                    "journalctl", ["--no-pager", "--output=short-iso", "--lines=" + logLines, "--unit=" + units])
            ),
            ("usb.txt", ProgramOutput.text("udevadm", ["info", "--export-db", "--subsystem-match=usb"])),
            ("tty.txt", ProgramOutput.text("udevadm", ["info", "--export-db", "--subsystem-match=tty"])),
            ("disk.txt", ProgramOutput.text("df", ["-h"]) + ProgramOutput.text("ls", ["-la", state])),
            (
                "clock.txt",
                ProgramOutput.text("date", ["--iso-8601=seconds"]) + ProgramOutput.text("timedatectl", ["status"])
            ),
            ("system.txt", ProgramOutput.text("uname", ["-a"]) + file("/etc/os-release")),
        ]
    }

    private static func file(_ path: String) -> String {
        let input = ByteInput(bytesMax: 1 << 20) { text in
            CommandFailure(status: .failed, name: "tooLong", text: text)
        }
        do throws(CommandFailure) {
            return String(decoding: try input.file(path), as: UTF8.self)
        } catch {
            return "# " + error.text.english + "\n"
        }
    }
}
