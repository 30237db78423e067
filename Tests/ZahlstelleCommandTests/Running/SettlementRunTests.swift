import Foundation
import Interface
import PayPoint
import Synchronization
import Testing
import Varlink

/// `settlement` as a process.
@Suite struct SettlementRunTests {
    typealias API = OrgZahlstelleSettlement

    private static func run(
        _ script: ScriptedSettlement.Script, _ arguments: String..., input: String = ""
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedSettlement(script))]) { path, _ in
            try await CommandRun.zahlstelle(
                ["settlement"] + arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "sk"], input: input)
        }
    }

    private static func delivery(_ id: String = "d1", received: Int64? = nil) -> API.Delivery {
        .init(
            id: id, register: "K1", fromDrawer: 50_000, fromWithdrawn: 10_000, pieces: [], bag: "4711", by: "MS",
            time: "2026-11-22T18:30:00",
            acknowledgement: received.map {
                .init(received: $0, note: "ein Schein fehlt", by: "SK", time: "2026-11-23T09:00:00", entry: 117)
            })
    }

    private static let file = API.File(sha256: String(repeating: "0f", count: 32), bytes: 10)

    private static let handOver = API.HandOver(
        register: "K1", number: 7, sequence: 57, entry: 99, file: file, tables: [], lines: 12, debit: 2450,
        credit: 123_550, state: .rejected)

    private static let runTwelve = API.Run(
        number: 12, planEntry: 5, entry: 120, by: "SK", time: "2026-11-23T09:00:00", closings: 1)

    @Test func `a delivery is sent with its pieces, under the name that was given`() async throws {
        let asked = Mutex<[API.Deliver.Parameters]>([])
        let run = try await Self.run(
            .init(deliver: { parameters in
                asked.withLock { $0.append(parameters) }
                return .init(delivery: Self.delivery())
            }), "deliver", "--from-drawer", "500,00", "--from-withdrawn", "100", "--piece", "12x50", "--bag", "4711",
            "--id", "d1")
        #expect(
            asked.withLock { $0 } == [
                .init(
                    shift: "sk", delivery: "d1", fromDrawer: 50_000, fromWithdrawn: 10_000,
                    pieces: [.init(value: 5000, pieces: 12)], bag: "4711")
            ])
        #expect(
            run.output == """
                Ablieferung d1
                  Kasse              K1
                  Betrag             600,00 EUR
                  davon abgeschöpft  100,00 EUR
                  Zeit               22.11.2026 18:30:00
                  Handzeichen        MS
                  Geldtasche         4711
                  Stand              unterwegs

                """)
        #expect(run.status == 0)
    }

    @Test func `nothing is no delivery`() async throws {
        let run = try await Self.run(.init(), "deliver", "--from-drawer", "0")
        #expect(run.status == 64)
    }

    @Test func `what is missing in a delivery is shown`() async throws {
        let run = try await Self.run(
            .init(acknowledgeDelivery: { parameters in
                .init(delivery: Self.delivery(received: parameters.received))
            }), "acknowledge", "d1", "--received", "595,00", "--note", "ein Schein fehlt")
        #expect(
            run.output.contains("  Angekommen         595,00 EUR\n  Differenz          5,00 EUR zu wenig, Nummer 117\n")
        )
    }

    @Test func `a list of deliveries goes through all pages`() async throws {
        let run = try await Self.run(
            .init(listDeliveries: { parameters in
                parameters.after == nil
                    ? .init(deliveries: [Self.delivery("d1")], next: "d1")
                    : .init(deliveries: [Self.delivery("d2", received: 60_000)])
            }), "deliveries")
        #expect(
            run.output == """
                Ablieferung  Kasse  Zeit                 Betrag EUR  Angekommen EUR  Stand
                d1           K1     22.11.2026 18:30:00      600,00               -  unterwegs
                d2           K1     22.11.2026 18:30:00      600,00          600,00  quittiert

                """)
    }

    @Test func `the plan that is shown can be set again`() async throws {
        let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../examples/hand-over").standardizedFileURL
        for name in ["datev", "einfach", "h2r"] {
            let text = try String(contentsOf: directory.appending(path: "\(name).json"), encoding: .utf8)
            let defined = Mutex<[API.Plan]>([])
            let set = try await Self.run(
                .init(definePlan: { parameters in
                    defined.withLock { $0.append(parameters.plan) }
                    return .init(version: 2, entry: 9)
                }), "plan", "set", "-", input: text)
            #expect(set.output == "Übergabeplan: Fassung 2, Eintrag 9.\n")
            let plan = try #require(defined.withLock { $0.first })
            let shown = try await Self.run(
                .init(getPlan: { _ in
                    .init(plan: plan, version: 2, entry: 9, by: "SD", time: "2026-11-22T18:30:00")
                }), "plan", "show")
            #expect(shown.output == text)
        }
    }

    @Test func `a plan with a field that is none is refused before it is sent`() async throws {
        let run = try await Self.run(.init(), "plan", "set", "-", input: #"{"tenant": "1", "town": "Düren"}"#)
        #expect(run.status == 64)
        #expect(run.errors.contains("town"))
    }

    @Test func `a run is shown with its hand-overs and sums`() async throws {
        let part = API.Part(
            register: "K1", closings: [7], takings: [.init(means: "girocard", taken: 123_550, givenBack: 2450)],
            sent: 50_000, acknowledged: 49_500, shortage: 500, surplus: 0,
            totals: [.init(account: "clearing/girocard", debit: 123_550, credit: 2450)])
        var all = part
        all.register = nil
        all.closings = []
        let sums = all
        let run = try await Self.run(
            .init(getRun: { _ in
                .init(run: Self.runTwelve, handOvers: [Self.handOver], registers: [part], all: sums)
            }), "show", "12")
        #expect(
            run.output == """
                Sammelabrechnung 12
                  Zeit         23.11.2026 09:00:00
                  Handzeichen  SK
                  Kassen       alle
                  Abschlüsse   1
                  Eintrag      120

                Übergabe  Abschluss  Zeilen  Soll EUR  Haben EUR  Stand           SHA-256
                      57  K1-A7          12     24,50   1.235,50  zurückgewiesen  \(Self.file.sha256)

                Kasse K1: A7
                \(Self.sums)

                Alle Kassen
                \(Self.sums)

                """)
    }

    private static let sums = """
        Zahlungsmittel       Eingenommen EUR  Zurückgegeben EUR  Saldo EUR
        girocard (EC-Karte)         1.235,50              24,50   1.211,00

          An die Stadtkasse abgegangen  500,00 EUR
          Von der Stadtkasse quittiert  495,00 EUR
          Kassenfehlbetrag              5,00 EUR
          Kassenüberschuss              0,00 EUR

        Konto                            Soll EUR  Haben EUR  Saldo EUR
        Verrechnung girocard (EC-Karte)  1.235,50      24,50   1.211,00
        """

    @Test func `a run is made of the registers that are named`() async throws {
        let asked = Mutex<[API.Settle.Parameters]>([])
        let run = try await Self.run(
            .init(settle: { parameters in
                asked.withLock { $0.append(parameters) }
                return .init(run: Self.runTwelve, handOvers: [Self.handOver])
            }), "run", "12", "--register", "K1", "--register", "K2")
        #expect(asked.withLock { $0 } == [.init(shift: "sk", number: 12, registers: ["K1", "K2"])])
        #expect(run.status == 0)
    }

    @Test func `a file comes out whole, whatever pages it has`() async throws {
        let text = "eins\nzwei ä\n"
        let asked = Mutex<[Int64?]>([])
        let script = ScriptedSettlement.Script(getFile: { parameters in
            asked.withLock { $0.append(parameters.offset) }
            let bytes = Array(text.utf8)
            let first = parameters.offset == nil
            let slice = first ? bytes.prefix(5) : bytes.dropFirst(5)
            return .init(
                text: parameters.profile == nil ? String(decoding: slice, as: UTF8.self) : nil,
                base64: parameters.profile == nil ? nil : Data(slice).base64EncodedString(),
                total: Int64(bytes.count), sha256: "0f", next: first ? 5 : nil, name: "000057-K1-A7.json")
        })
        #expect(try await Self.run(script, "file", "K1", "7").output == text)
        #expect(try await Self.run(script, "file", "K1", "7", "--profile", "h2r").output == text)
        #expect(asked.withLock { $0 } == [nil, 5, nil, 5])
        let json = try await Self.run(script, "file", "K1", "7", "--json").output
        #expect(json.split(separator: "\n").count == 1)
        #expect(json.contains(#""text":"eins\nzwei ä\n""#))
    }

    @Test func `a refusal says what to do`() async throws {
        let run = try await Self.run(
            .init(settle: { _ in
                throw API.Failure.planMissing(.init(text: "Es gibt noch keinen Übergabeplan", english: "English"))
            }),
            "run", "1")
        #expect(run.status == 8)
        #expect(run.errors.contains("zahlstelle settlement plan set"))
    }

    @Test func `what became of a hand-over is said and listed`() async throws {
        let standing = API.Standing(
            register: "K1", number: 7, run: 12, sequence: 57, state: .rejected, reason: "Konto gesperrt", by: "SK",
            time: "2026-11-23T10:00:00")
        let moved = Mutex<[API.MoveHandOver.Parameters]>([])
        let run = try await Self.run(
            .init(moveHandOver: { parameters in
                moved.withLock { $0.append(parameters) }
                return .init(standing: standing)
            }), "move", "K1", "7", "rejected", "--reason", "Konto gesperrt")
        #expect(
            moved.withLock { $0 } == [
                .init(shift: "sk", register: "K1", number: 7, state: .rejected, reason: "Konto gesperrt")
            ])
        let table = """
            Übergabe  Abschluss  Lauf  Stand           Zeit                 Handz.  Bezug  Grund
                  57  K1-A7        12  zurückgewiesen  23.11.2026 10:00:00  SK      -      Konto gesperrt

            """
        #expect(run.output == table)
        let listed = try await Self.run(
            .init(listHandOvers: { parameters in
                parameters.afterRegister == nil
                    ? .init(standings: [standing], more: true) : .init(standings: [], more: false)
            }), "hand-overs", "--state", "rejected")
        #expect(listed.output == table)
    }

    @Test func `who acknowledges hears of a list from before it was booked`() async throws {
        func run(_ booked: String?) async throws -> (status: Int32, output: String, asked: [String?]) {
            let asked = Mutex<[String?]>([])
            let script = ScriptedSettlement.Script(moveHandOver: { parameters in
                asked.withLock { $0.append(parameters.bookedAt) }
                return .init(
                    standing: .init(
                        register: "K1", number: 7, run: 12, sequence: 57, state: .acknowledged,
                        bookedAt: booked ?? "2026-11-23T09:00:00.000000Z", by: "SK", time: "2026-11-23T10:00:00"),
                    listAsOf: "2026-11-23T01:00:00.000000Z")
            })
            let run =
                if let booked {
                    try await Self.run(script, "move", "K1", "7", "acknowledged", "--booked-at", booked)
                } else {
                    try await Self.run(script, "move", "K1", "7", "acknowledged")
                }
            return (run.status, run.output, asked.withLock { $0 })
        }
        let told = try await run("2026-11-23T02:10:00Z")
        #expect(told.asked == ["2026-11-23T02:10:00Z"])
        #expect(told.output.contains("bis eine neuere eingelesen ist"))
        #expect(!told.output.contains("--booked-at"))
        let untold = try await run(nil)
        #expect(untold.asked == [nil])
        #expect(untold.output.contains("erst mit der nächsten Liste, oder sobald --booked-at das sagt"))
    }

    /// The interface passes the words of the plan on as they are.
    @Test func `the words of the interface are those of the domain`() {
        #expect(API.Field.allCases.map(\.rawValue) == HandOverField.allCases.map(\.rawValue))
        #expect(words(API.Profile.Charset.self) == words(HandOverProfile.Charset.self))
        #expect(words(API.Profile.LineEnd.self) == words(HandOverProfile.LineEnd.self))
        #expect(words(API.Profile.Decimal.self) == words(HandOverProfile.DecimalMark.self))
        #expect(words(API.Profile.Quoting.self) == words(HandOverProfile.Quoting.self))
        #expect(words(API.Profile.Dates.self) == words(HandOverProfile.DateForm.self))
        #expect(words(API.Profile.Sign.self) == words(HandOverProfile.Sign.self))
        #expect(words(API.Profile.Lines.self) == words(HandOverProfile.Lines.self))
        #expect(words(API.Column.Dates.self) == words(HandOverProfile.DateForm.self))
        #expect(words(API.Column.Padding.self) == words(HandOverProfile.Column.Padding.self))
    }

    private func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [String] {
        Word.allCases.map(\.rawValue)
    }
}
