import Interface
import Synchronization
import Testing
import Varlink

/// `closing` as a process.
@Suite struct ClosingRunTests {
    typealias API = OrgZahlstelleClosings

    private static func run(_ script: ScriptedClosings.Script, _ arguments: String...) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedClosings(script))]) { path, _ in
            try await CommandRun.zahlstelle(["closing"] + arguments + ["--shift", "s1"], socket: path)
        }
    }

    private static func difference(
        _ number: Int64, _ origin: API.DifferenceOrigin, _ amount: Int64, closing: Int64? = nil,
        delivery: String? = nil, terminal: String? = nil, state: API.DifferenceState = .open
    ) -> API.Difference {
        .init(
            difference: number, register: "K1", origin: origin, closing: closing, delivery: delivery,
            terminal: terminal, amount: amount, time: "2026-11-23T18:11:19", people: ["MS", "JW"], state: state,
            settled: false, reason: state == .open ? nil : "gefunden", by: state == .open ? nil : "ZA",
            decided: state == .open ? nil : "2026-11-24T09:00:00")
    }

    @Test func `each difference says where it came to light, and all pages are asked for`() async throws {
        let asked = Mutex<[API.ListDifferences.Parameters]>([])
        let script = ScriptedClosings.Script(listDifferences: { parameters in
            asked.withLock { $0.append(parameters) }
            guard parameters.after == nil else {
                return .init(
                    differences: [
                        Self.difference(95, .delivery, -1000, delivery: "d1"),
                        Self.difference(99, .dayEnd, -100, closing: 7, terminal: "t1"),
                    ], more: false)
            }
            return .init(
                differences: [
                    Self.difference(90, .closing, -50, closing: 7),
                    Self.difference(93, .handOver, 200, state: .explained),
                ], more: true)
        })
        let run = try await Self.run(script, "differences")
        #expect(
            run.output == """
                90  Abschluss K1-A7: 0,50 EUR zu wenig, offen
                    Kasse K1, 23.11.2026 18:11:19, beteiligt: MS, JW
                93  Übergabe der Kasse K1: 2,00 EUR zu viel, geklärt
                    Kasse K1, 23.11.2026 18:11:19, beteiligt: MS, JW
                    geklärt von ZA am 24.11.2026 09:00:00: gefunden
                95  Ablieferung d1 der Kasse K1: 10,00 EUR zu wenig, offen
                    Kasse K1, 23.11.2026 18:11:19, beteiligt: MS, JW
                99  Kassenschnitt am Terminal t1 zum Abschluss K1-A7: 1,00 EUR zu wenig, offen
                    Kasse K1, 23.11.2026 18:11:19, beteiligt: MS, JW

                """)
        _ = try await Self.run(script, "differences", "--state", "written-off")
        #expect(asked.withLock { $0.map(\.after) } == [nil, 93, nil, 93])
        #expect(asked.withLock { $0.map(\.state) } == [nil, nil, .writtenOff, .writtenOff])
    }

    @Test func `a difference is settled by its number`() async throws {
        let asked = Mutex<API.MoveDifference.Parameters?>(nil)
        let script = ScriptedClosings.Script(moveDifference: { parameters in
            asked.withLock { $0 = parameters }
            return .init(difference: Self.difference(90, .closing, -50, closing: 7, state: .replaced))
        })
        let run = try await Self.run(script, "settle", "90", "replaced", "--reason", "gefunden")
        #expect(asked.withLock { $0 } == .init(shift: "s1", difference: 90, state: .replaced, reason: "gefunden"))
        #expect(
            run.output == """
                90  Abschluss K1-A7: 0,50 EUR zu wenig, ersetzt
                    Kasse K1, 23.11.2026 18:11:19, beteiligt: MS, JW
                    ersetzt von ZA am 24.11.2026 09:00:00: gefunden

                """)
    }

    @Test(arguments: [
        (API.DifferenceState.replaced, API.DifferenceOrigin.closing, "zahlstelle closing differences --state replaced"),
        (.writtenOff, .closing, "zahlstelle closing differences --state written-off"),
        (.explained, .closing, "zahlstelle closing settle 90 replaced --reason GRUND, oder written-off"),
        (.explained, .dayEnd, "zahlstelle closing differences --state explained"),
        (.open, .dayEnd, "zahlstelle closing settle 90 explained --reason GRUND"),
    ])
    func `what a difference cannot come to is refused with what is left`(
        _ state: API.DifferenceState, _ origin: API.DifferenceOrigin, _ advice: String
    ) async throws {
        let script = ScriptedClosings.Script(moveDifference: { _ in
            throw API.Failure.differenceStands(
                .init(
                    difference: Self.difference(90, origin, -50, closing: 7, state: state), text: "Schon ersetzt",
                    english: "Replaced already"))
        })
        let run = try await Self.run(script, "settle", "90", "written-off", "--reason", "doch nicht")
        #expect(run.status == 8)
        #expect(run.errors.hasPrefix("Fehler: Schon ersetzt\n"))
        #expect(run.errors.contains(advice + "\n"))
    }

    private static func closing(_ difference: Int64, told: Int64) -> API.Closing {
        let journal = API.Turnover(count: 1, payments: 5000, reversals: 0, refunds: 0)
        return .init(
            name: "K1-A7",
            report: .init(
                register: "K1", number: 7, opening: 0, expected: 15_050, sums: [],
                terminals: [
                    .init(
                        terminal: "t1", journal: journal,
                        dayEnds: [.init(entry: 88, closed: true, told: told, journal: journal)], open: false)
                ], inDoubt: [], through: 89),
            pieces: [.init(value: 5000, pieces: 3)], counted: 15_050 + difference, difference: difference, by: "MS",
            time: "2026-11-23T18:11:19", entry: 90)
    }

    @Test func `whatever shows a closing shows the numbers of its differences`() async throws {
        let script = ScriptedClosings.Script(
            close: { _ in .init(closing: Self.closing(-50, told: 4900), open: []) },
            get: { .init(closing: Self.closing($0.number == 7 ? -50 : 0, told: $0.number == 7 ? 4900 : 5000)) },
            list: { _ in .init(closings: [Self.closing(-50, told: 5000), Self.closing(0, told: 5000)]) })
        for arguments in [["close", "--number", "7", "--empty"], ["show", "K1", "7"]] {
            let run = try await ScriptedService.run([API.interface(ScriptedClosings(script))]) { path, _ in
                try await CommandRun.zahlstelle(["closing"] + arguments + ["--shift", "s1"], socket: path)
            }
            #expect(run.output.contains("Differenz      0,50 EUR zu wenig, Nummer 90\n"))
            #expect(run.output.contains("Kassenschnitt (Eintrag 88): 49,00 EUR, Differenz Nummer 88\n"))
        }
        let even = try await Self.run(script, "show", "K1", "8")
        #expect(even.output.contains("Differenz      keine\n") && !even.output.contains("Nummer"))
        let rows = try await Self.run(script, "list", "K1").output.split(separator: "\n")
        #expect(rows.first?.hasSuffix("Differenz EUR  Nummer") == true)
        #expect(rows.map { $0.hasSuffix("-0,50      90") } == [false, true, false])
    }

    @Test func `who counts blind is told which period to close`() async throws {
        let script = ScriptedClosings.Script(getReport: { _ in
            throw API.Failure.countsBlind(
                .init(
                    register: "KB", number: 7, firstDay: "2026-11-23", text: "Offen ist der Zeitraum 7",
                    english: "Period 7 is open"))
        })
        let run = try await Self.run(script, "report")
        #expect(run.status == 8)
        #expect(
            run.errors == """
                Fehler: Offen ist der Zeitraum 7
                Zählen und abschließen: zahlstelle closing close --number 7 --piece STÜCKxWERT

                """)
    }

    @Test func `a count that is outdated is to be made again`() async throws {
        let script = ScriptedClosings.Script(close: { _ in
            throw API.Failure.countOutdated(.init(register: "K1", text: "Es wurde gebucht", english: "Cash was booked"))
        })
        let run = try await Self.run(script, "close", "--number", "7", "--empty")
        #expect(run.status == 8)
        #expect(run.errors.hasPrefix("Fehler: Es wurde gebucht\n"))
        #expect(run.errors.contains("Nichts ist abgeschlossen. Noch einmal zählen"))
    }

    private static func audit(_ declarations: API.Declarations) -> API.NotedAudit {
        .init(
            entry: 93,
            report: .init(
                register: "K1", number: 7, firstDay: nil, opening: 0, expected: 15_050, sums: [], terminals: [],
                firstReceipt: nil, lastReceipt: nil, inDoubt: [], through: 92),
            pieces: [.init(value: 5000, pieces: 3)], counted: 15_000, difference: -50, declarations: declarations,
            responsible: "MS", by: "RP", time: "2026-11-23T14:25:40", hash: "00ff")
    }

    @Test func `an audit says of each declaration whether it was made`() async throws {
        let script = ScriptedClosings.Script(
            audit: { .init(audit: Self.audit($0.declarations)) },
            getAudit: { _ in
                .init(
                    audit: Self.audit(
                        .init(
                            booksPresented: true, paymentsEntered: true, moneyIncluded: false, officialMoneyOnly: true
                        )))
            },
            listAudits: { _ in
                .init(audits: [
                    .init(
                        entry: 93, register: "K1", counted: 15_000, difference: -50, responsible: "MS", by: "RP",
                        time: "2026-11-23T14:25:40")
                ])
            })
        let made = try await Self.run(
            script, "audit", "K1", "--responsible", "MS", "--piece", "3x50", "--books-presented", "--payments-entered",
            "--official-money-only")
        #expect(
            made.output == """
                Kassenprüfung 93 der Kasse K1
                  Zeit                             23.11.2026 14:25:40
                  Geprüft von                      RP
                  Verantwortlich                   MS
                  Gezählt                          150,00 EUR
                  Nach dem Buch                    150,50 EUR
                  Differenz                        0,50 EUR zu wenig
                  Alle Bücher sind vorgelegt       erklärt
                  Alle Zahlungen sind eingetragen  erklärt
                  Alles Geld ist dabei             nicht erklärt
                  Nur amtliches Geld ist dabei     erklärt
                  Letzter Eintrag davor            92
                  Hash                             00ff

                Wert EUR  Stück  Betrag EUR
                   50,00      3      150,00

                """)
        #expect(try await Self.run(script, "audits", "93").output == made.output)
        let listed = try await Self.run(script, "audits")
        #expect(listed.output.contains("93  K1     23.11.2026 14:25:40  RP"))
    }
}
