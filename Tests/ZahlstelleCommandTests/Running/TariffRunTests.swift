import Foundation
import Interface
import Synchronization
import Testing
import Varlink

/// `tariff` as a process.
@Suite struct TariffRunTests {
    typealias API = OrgZahlstelleTariffs

    private static let card = API.Service(
        id: "pa", name: "Personalausweis", price: .init(kind: .fixed, amount: 3700), office: "33",
        assignment: .init(product: "122.01", account: "431100"), tax: .notTaxable, group: "Ausweise", agency: false,
        validFrom: "2026-01-01", validTo: "2026-12-31")
    private static let copy = API.Service(
        id: "kopie", name: "Kopie", price: .init(kind: .perUnit, amount: 50, unit: "Seite"), office: "33",
        assignment: .init(budgetItem: "0200.1000"), tax: .standard19, agency: true, validFrom: "2025-01-01")

    private static func run(
        _ script: ScriptedTariffs.Script, _ arguments: String..., input: String = ""
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedTariffs(script))]) { path, _ in
            try await CommandRun.zahlstelle(
                arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "m1"], input: input)
        }
    }

    @Test func `a list goes through all pages`() async throws {
        let asked = Mutex<[API.List.Parameters]>([])
        let run = try await Self.run(
            .init(list: { parameters in
                asked.withLock { $0.append(parameters) }
                let service = parameters.after == nil ? Self.copy : Self.card
                return .init(
                    day: "2026-11-22", versions: [.init(version: 3, service: service, withdrawn: false)],
                    next: parameters.after == nil ? "kopie" : nil)
            }), "tariff", "list", "--office", "33")
        #expect(
            asked.withLock { $0 } == [
                .init(shift: "m1", office: "33"), .init(shift: "m1", day: "2026-11-22", office: "33", after: "kopie"),
            ])
        #expect(
            run.output == """
                Leistung      Preis EUR  Steuer  Amt  Kontierung       Ab          Bis         Fassung  Bezeichnung
                kopie     0,50 je Seite  19 %    33   0200.1000        01.01.2025  -                 3  Kopie, durchlaufend
                pa                37,00  keine   33   122.01 / 431100  01.01.2026  31.12.2026        3  Personalausweis (Ausweise)

                """)
        #expect(run.status == 0)
    }

    @Test func `a service is shown with what its versions are today`() async throws {
        func version(_ number: Int64, _ from: String, _ to: String?, withdrawn: Bool = false) -> API.Version {
            var service = Self.card
            service.validFrom = from
            service.validTo = to
            return .init(version: number, service: service, withdrawn: withdrawn)
        }
        let versions = [
            version(1, "2025-01-01", "2026-11-21"), version(2, "2026-11-22", "2026-11-22"),
            version(3, "2026-11-23", nil, withdrawn: true), version(4, "2026-11-23", nil),
        ]
        let run = try await Self.run(
            .init(get: { _ in .init(today: "2026-11-22", versions: versions) }), "tariff", "show", "pa")
        let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: " ").prefix(4) }
        #expect(
            rows.map { $0.joined(separator: " ") } == [
                "1 01.01.2025 21.11.2026 beendet", "2 22.11.2026 22.11.2026 gilt", "3 23.11.2026 - zurückgezogen",
                "4 23.11.2026 - künftig",
            ])
    }

    @Test func `what is new is defined whole, in one call`() async throws {
        let defined = Mutex<[API.Define.Parameters]>([])
        let run = try await Self.run(
            .init(
                define: { parameters in
                    defined.withLock { $0.append(parameters) }
                    return .init(
                        version: .init(version: 1, service: parameters.service, withdrawn: false), result: .added)
                },
                get: { _ in
                    throw API.Failure.unknown(
                        .init(thing: .service, name: "pa", text: "Die Leistung pa gibt es nicht", english: "English"))
                }), "tariff", "define", "pa", "--name", "Personalausweis", "--price", "37,00", "--office", "33",
            "--account", "431100", "--product", "122.01", "--group", "Ausweise", "--from", "2026-01-01", "--to",
            "2026-12-31", "--end-previous")
        #expect(defined.withLock { $0 } == [.init(shift: "m1", service: Self.card, endsPrevious: true)])
        #expect(run.output.hasPrefix("Leistung pa: eingetragen\n"))
        #expect(run.status == 0)
    }

    @Test func `ending and withdrawing name the day and the version`() async throws {
        let versions = [API.Version(version: 1, service: Self.card, withdrawn: false)]
        let ended = Mutex<[API.End.Parameters]>([])
        let withdrawn = Mutex<[API.Withdraw.Parameters]>([])
        let script = ScriptedTariffs.Script(
            end: { parameters in
                ended.withLock { $0.append(parameters) }
                return .init(today: "2026-11-22", versions: versions)
            },
            withdraw: { parameters in
                withdrawn.withLock { $0.append(parameters) }
                return .init(today: "2026-11-22", versions: versions)
            })
        let end = try await Self.run(script, "tariff", "end", "pa", "--last-day", "2026-12-31")
        let withdraw = try await Self.run(script, "tariff", "withdraw", "pa", "2")
        #expect(ended.withLock { $0 } == [.init(shift: "m1", service: "pa", lastDay: "2026-12-31")])
        #expect(withdrawn.withLock { $0 } == [.init(shift: "m1", service: "pa", version: 2)])
        #expect([end.status, withdraw.status] == [0, 0])
    }

    private static let report = API.Report(
        added: 1, replaced: 1, endMoved: 0, unchanged: 1, faulty: 1,
        lines: [
            .init(line: 2, service: "pa", validFrom: "2027-01-01", result: .added, version: 2, faults: []),
            .init(line: 3, service: "kopie", validFrom: "2025-01-01", result: .unchanged, version: 1, faults: []),
            .init(
                line: 4, service: "pass", validFrom: "2027-01-01", result: .replaced, version: 3, replaces: 2,
                faults: []
            ),
            .init(
                line: 5, result: .faulty,
                faults: [
                    .init(field: "Preis", english: "the field is empty", german: "das Feld ist leer"),
                    .init(english: "too long", german: "zu lang"),
                ]),
        ])

    @Test func `an import sends the file as it is, and a refusal shows its faults`() async throws {
        let asked = Mutex<[API.Import.Parameters]>([])
        let run = try await Self.run(
            .init(import: { parameters in
                asked.withLock { $0.append(parameters) }
                throw API.Failure.tableRefused(
                    .init(report: Self.report, text: "Die Tabelle hat Fehler in einer Zeile", english: "English"))
            }), "tariff", "import", "-", "--charset", "windows1252", "--separator", "tab", input: "Leistung\r\n")
        #expect(
            asked.withLock { $0 } == [
                .init(
                    shift: "m1", table: Data("Leistung\r\n".utf8).base64EncodedString(), file: "-",
                    dialect: .init(separator: "\t", charset: .windows1252))
            ])
        #expect(
            run.output == """
                Zeile  Leistung  Ab          Ergebnis  Was
                    2  pa        01.01.2027  neu       Fassung 2
                    4  pass      01.01.2027  ersetzt   Fassung 3 statt 2
                    5  -         -           Fehler    Preis: das Feld ist leer
                    5  -         -           Fehler    zu lang
                1 neu, 1 ersetzt, 1 unverändert, 1 fehlerhaft; nichts wurde geändert.

                """)
        #expect(run.errors.hasPrefix("Fehler: Die Tabelle hat Fehler in einer Zeile\n"))
        #expect(run.status == 8)
    }

    @Test func `a dry run with faults ends like a refusal`() async throws {
        let script = ScriptedTariffs.Script(import: { _ in .init(report: Self.report, hash: "00") })
        let run = try await Self.run(script, "tariff", "import", "-", "--dry-run", "--all")
        #expect(run.output.contains("    3  kopie     01.01.2025  unverändert  Fassung 1\n"))
        #expect(run.status == 8)
        #expect(run.errors.isEmpty)
    }

    @Test func `an export is the bytes and nothing else`() async throws {
        let table = "\u{FEFF}Leistung;Bezeichnung\r\npa;Ausweis\r\n"
        let asked = Mutex<[API.Export.Parameters]>([])
        let run = try await Self.run(
            .init(export: { parameters in
                asked.withLock { $0.append(parameters) }
                return .init(table: Data(table.utf8).base64EncodedString(), lines: 1)
            }), "tariff", "export", "--office", "33", "--ended", "--decimal", "point")
        #expect(Array(run.output.utf8) == Array(table.utf8))
        #expect(
            asked.withLock { $0 } == [
                .init(shift: "m1", office: "33", dialect: .init(decimal: .point), ended: true)
            ])
    }

    @Test func `a refusal says what to do`() async throws {
        let run = try await Self.run(
            .init(
                define: { _ in
                    throw API.Failure.conflict(
                        .init(why: .overlaps, version: 1, text: "Überschneidet sich", english: "Overlaps"))
                },
                get: { _ in
                    .init(today: "2026-11-22", versions: [.init(version: 1, service: Self.card, withdrawn: false)])
                }),
            "tariff", "define", "pa", "--from", "2026-06-01")
        #expect(run.errors.contains("--end-previous"))
        #expect(run.status == 8)
    }
}
