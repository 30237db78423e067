import Foundation
import Interface
import Testing
import Varlink

@Suite struct WireRunTests {
    private static let lines = [
        #"{"wire":1,"conversation":"t1.20261122T183000.000000Z","device":"t1","time":"2026-11-22T18:30:00.000000Z","#
            + #""payment":"z1","transport":{"kind":"tcp"},"profile":{"charset":"latin-1","configuration":190,"currency":2424,"#
            + #""permittedCommands":[],"offeredCharsets":[],"namesCurrency":true,"announcesPrinterReady":false,"#
            + #""supportsAbort":true,"repeatReceiptForm":"silent","queriesReservations":false,"idleCloseExpected":false"#
            + #"},"start":{"state":"registered","configuration":190,"sent":2,"held":0}}"#,
        #"{"at":0,"event":"order","order":{"kind":"authorize","amount":4250}}"#,
        #"{"at":0,"action":"message","bytes":"06010704000000004250"}"#,
        #"{"at":2,"event":"message","bytes":"846C00"}"#,
        #"{"at":2,"action":"finished","order":"authorize","outcome":"refused"}"#,
    ]

    @Test func `a conversation is shown line by line, in words`() async throws {
        let run = try await ScriptedService.run([OrgZahlstelleWire.interface(ScriptedRecord(lines: Self.lines))]) {
            path, _ in try await CommandRun.zahlstelle(["wire", "show", "z1"], socket: path)
        }
        #expect(
            run.output == """
                t1.20261122T183000.000000Z
                  Gerät    t1
                  Beginn   22.11.2026 18:30:00
                  Zahlung  z1
                  Auftrag  Zahlung
                  Ende     nicht angenommen

                    0,000  · Auftrag: Zahlung 42,50 EUR
                    0,000  → 0601 authorization  amount_cents=4250
                    0,002  ← 846C nak  aprc=108 (Abgebrochen)
                    0,002  · Zahlung beendet: nicht angenommen

                """)
        #expect(run.status == 0)
    }

    @Test func `an export is the record's own lines, and can be read again`() async throws {
        let run = try await ScriptedService.run([OrgZahlstelleWire.interface(ScriptedRecord(lines: Self.lines))]) {
            path, _ in try await CommandRun.zahlstelle(["wire", "export", "z1"], socket: path)
        }
        #expect(run.output == Self.lines.joined(separator: "\n") + "\n")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        try Data(run.output.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let again = try await CommandRun.zahlstelle(["wire", "list", "--from", file.path, "--json"])
        #expect(again.status == 0)
        let conversations = try #require(try again.json.first?.members["conversations"])
        #expect(
            conversations
                == .array([
                    .object([
                        "name": .string("t1.20261122T183000.000000Z"), "device": .string("t1"),
                        "payment": .string("z1"),
                        "time": .string("2026-11-22T18:30:00.000000Z"), "order": .string("authorize"),
                        "outcome": .string("refused"), "messages": .number(2), "whole": .bool(true),
                    ])
                ]))
    }

    @Test func `a device that there is not is not one that never spoke`() async throws {
        let services = [
            OrgZahlstelleWire.interface(ScriptedRecord(lines: [])), OrgZahlstelleDevices.interface(OneTerminal()),
        ]
        let (known, unknown) = try await ScriptedService.run(services) { path, _ in
            (
                try await CommandRun.zahlstelle(["wire", "list", "--device", "t1"], socket: path),
                try await CommandRun.zahlstelle(["wire", "list", "--device", "nope"], socket: path)
            )
        }
        #expect(known.status == 0 && known.output == "Keine Aufzeichnungen.\n")
        #expect(unknown.status == 8 && unknown.errors.hasPrefix("Fehler: Es gibt kein Gerät nope"))
    }

    @Test func `texts are shown as such`() async throws {
        // 06 0F with E4 {1F40 "cVEND"} and 1F17 "voll".
        let completion = #"{"at":0,"event":"message","bytes":"060F130611E4081F40056356454E441F1704766F6C6C"}"#
        let lines = Array(Self.lines[...0]) + [completion]
        let run = try await ScriptedService.run([OrgZahlstelleWire.interface(ScriptedRecord(lines: lines))]) {
            path, _ in try await CommandRun.zahlstelle(["wire", "show", "z1"], socket: path)
        }
        #expect(run.output.contains("tlv={E4 {1F40 'cVEND'} 1F17 'voll'}"))
    }

    @Test func `a password that was masked does not look like one`() async throws {
        let registration = #"{"at":0,"action":"message","bytes":"060006000000BE0978"}"#
        let lines = Self.lines[...0] + [registration]
        let run = try await ScriptedService.run([OrgZahlstelleWire.interface(ScriptedRecord(lines: Array(lines)))]) {
            path, _ in try await CommandRun.zahlstelle(["wire", "show", "z1"], socket: path)
        }
        #expect(run.output.contains("password=EEEEEE  "))
    }

    @Test func `what is not there is said so, with and without a daemon`() async throws {
        let run = try await ScriptedService.run([OrgZahlstelleWire.interface(ScriptedRecord(lines: []))]) { path, _ in
            try await CommandRun.zahlstelle(["wire", "show", "z9"], socket: path)
        }
        #expect(run.status == 8)
        #expect(run.errors.contains("nichts aufgezeichnet"))
        let without = try await CommandRun.zahlstelle(["wire", "show", "z9", "--from", "/nonexistent/wire"])
        #expect(without.status == 1)
        #expect(without.errors.contains("/nonexistent/wire"))
    }
}

private struct OneTerminal: OrgZahlstelleDevices.Handler {
    func list(
        _ parameters: OrgZahlstelleDevices.List.Parameters, _ call: VarlinkCall<OrgZahlstelleDevices.List.Reply>
    ) async throws -> OrgZahlstelleDevices.List.Reply {
        .init(devices: [
            .init(
                id: "t1", kind: .terminal, connection: .connected, ready: true, text: "bereit",
                since: "2026-11-22T18:30:00.000000Z")
        ])
    }

    func watch(
        _ parameters: OrgZahlstelleDevices.Watch.Parameters, _ call: VarlinkCall<OrgZahlstelleDevices.Watch.Reply>
    ) async throws -> OrgZahlstelleDevices.Watch.Reply { .init(devices: []) }
}

private struct ScriptedRecord: OrgZahlstelleWire.Handler {
    let lines: [String]

    func list(
        _ parameters: OrgZahlstelleWire.List.Parameters, _ call: VarlinkCall<OrgZahlstelleWire.List.Reply>
    ) async throws -> OrgZahlstelleWire.List.Reply { .init(conversations: []) }

    func export(
        _ parameters: OrgZahlstelleWire.Export.Parameters, _ call: VarlinkCall<OrgZahlstelleWire.Export.Reply>
    ) async throws -> OrgZahlstelleWire.Export.Reply {
        guard !lines.isEmpty else {
            throw OrgZahlstelleWire.Failure.unknownConversation(
                .init(
                    name: parameters.name, text: "Über \(parameters.name) ist nichts aufgezeichnet", english: "English")
            )
        }
        return .init(lines: lines)
    }
}
