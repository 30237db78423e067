import Foundation
import Interface
import Synchronization
import Testing
import Varlink

/// `cash` as a process.
@Suite struct CashRunTests {
    typealias API = OrgZahlstelleRegisters

    private static func run(
        _ script: ScriptedRegisters.Script, _ arguments: String..., input: String = ""
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments + ["--shift", "s1"], socket: path, input: input)
        }
    }

    @Test(arguments: [
        ("float", API.Movement.float, "1.200,00 EUR als Wechselgeld in die Kasse K1 gelegt."),
        ("float-return", .floatReturn, "1.200,00 EUR Wechselgeld aus der Kasse K1 zurückgegeben."),
        ("deposit", .deposit, "1.200,00 EUR in die Kasse K1 gelegt."),
        ("withdraw", .withdrawal, "1.200,00 EUR aus der Kasse K1 abgeschöpft."),
    ])
    func `each command is its movement`(_ command: String, _ movement: API.Movement, _ words: String) async throws {
        let asked = Mutex<API.MoveCash.Parameters?>(nil)
        let script = ScriptedRegisters.Script(moveCash: { parameters in
            asked.withLock { $0 = parameters }
            return .init(balance: .init(register: "K1", balance: 150_000, deliver: true))
        })
        let run = try await Self.run(script, "cash", command, "--amount", "1.200", "--reason", "Markttag", "--id", "m1")
        #expect(
            asked.withLock { $0 }
                == .init(shift: "s1", name: "m1", movement: movement, amount: 120_000, reason: "Markttag"))
        #expect(
            run.output == """
                \(words)
                Kasse K1: 1.500,00 EUR nach dem Buch
                Das ist mehr, als in der Kasse bleiben soll: bitte Geld abschöpfen.

                """)
    }

    @Test func `when the daemon goes away it is open whether cash was moved`() async throws {
        let server = Mutex<VarlinkServer?>(nil)
        let script = ScriptedRegisters.Script(moveCash: { _ in
            await server.withLock { $0 }?.stop(within: .zero)
            throw VarlinkServiceError.internalError
        })
        let run = try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, running in
            server.withLock { $0 = running }
            return try await CommandRun.zahlstelle(
                ["cash", "float", "--amount", "5", "--reason", "Wechselgeld", "--id", "m1", "--shift", "s1"],
                socket: path)
        }
        #expect(run.status == 10)
        #expect(run.errors.hasPrefix("Fehler: Ob das Geld gebucht ist, ist offen"))
        #expect(run.errors.contains("--id m1"))
    }

    @Test func `a count from standard input comes as a table with what is missing`() async throws {
        let asked = Mutex<API.CountCash.Parameters?>(nil)
        let script = ScriptedRegisters.Script(countCash: { parameters in
            asked.withLock { $0 = parameters }
            return .init(counted: 15200, expected: 15250, difference: -50, entry: 12, hash: "00ff")
        })
        let run = try await Self.run(
            script, "cash", "count", "--count-file", "-", "--register", "K1", input: "4x0,50 3x50")
        #expect(
            asked.withLock { $0 }
                == .init(
                    shift: "s1", register: "K1", pieces: [.init(value: 50, pieces: 4), .init(value: 5000, pieces: 3)]))
        #expect(run.output.hasPrefix("Wert EUR  Stück  Betrag EUR\n   50,00      3      150,00\n"))
        #expect(run.output.contains("  Differenz      0,50 EUR zu wenig\n"))
        #expect(run.status == 0)
    }

    @Test(arguments: [[], ["--empty", "--piece", "1x50"], ["--piece", "1x50", "--piece", "2x50"], ["--piece", "50"]])
    func `a count that is none, or two, is a wrong command line`(_ arguments: [String]) async throws {
        let run = try await CommandRun.zahlstelle(["cash", "count", "--shift", "s1"] + arguments)
        #expect(run.status == 64 && run.errors.contains("Usage: zahlstelle cash count"))
    }

    @Test func `an empty list counts nothing, not an empty drawer`() async throws {
        let run = try await CommandRun.zahlstelle(
            ["cash", "count", "--shift", "s1", "--count-file", "-"], input: " \n")
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Fehler: Die Zählung ist leer.") && run.errors.contains("--empty"))
    }

    @Test func `the cash book comes page after page, of one period`() async throws {
        let asked = Mutex<[API.GetCashBook.Parameters]>([])
        let script = ScriptedRegisters.Script(getCashBook: { parameters in
            asked.withLock { $0.append(parameters) }
            let first = (parameters.after ?? 0) + 1
            return .init(
                register: "K1", period: 3, opening: 20000,
                rows: (first..<first + 2).map { entry in
                    .init(
                        entry: entry, day: "2026-11-22", hour: 9, clerk: "MS", contra: "transit", in: 100, out: 0,
                        balance: 20000 + entry * 100, document: "m\(entry)", text: "Tresor")
                }, more: first < 5)
        })
        let plain = try await Self.run(script, "cash", "book")
        #expect(
            asked.withLock { $0 } == [
                .init(shift: "s1"), .init(shift: "s1", register: "K1", period: 3, after: 2),
                .init(shift: "s1", register: "K1", period: 3, after: 4),
            ])
        #expect(
            plain.output.contains(
                "      6  22.11.2026    9  MS      m6     Geldtransit     1,00                206,00  Tresor"))
        #expect(plain.output.hasSuffix("6,00     0,00       206,00  Summe\n"))
        let json = try await Self.run(script, "cash", "book", "--register", "K1", "--period", "3", "--json")
        let book = try #require(try json.json.first?.members)
        #expect(book["more"] == .bool(false) && book["opening"] == .number(20000))
        guard case .array(let rows)? = book["rows"] else {
            Issue.record("no rows in \(json.output)")
            return
        }
        #expect(rows.map { $0.members["entry"] } == (1...6).map { .number($0) })
        #expect(rows.first?.members["contra"] == .string("transit"))
    }

    private static func books() -> ScriptedRegisters.Script {
        .init(getCashBook: { parameters in
            let period = parameters.period ?? 3
            return .init(
                register: "K1", period: period, opening: 20000,
                rows: [
                    .init(
                        entry: period * 10, day: "2026-11-22", hour: 9, clerk: "MS", contra: "revenue/122.01:431100:",
                        in: 123_456, out: 0, balance: 143_456, document: "K1-000001", text: "Paß; \"Müller\""),
                    .init(
                        entry: period * 10 + 1, day: "2026-11-23", contra: "transit", in: 0, out: 5,
                        balance: 143_451, text: "=Tresor"),
                ], more: false)
        })
    }

    /// As the table on the screen has them: what stands in a column, with no sums.
    private static func rows(_ period: Int) -> String {
        """
        K1;\(period);;;;;;;0,00;0,00;200,00;Anfangsbestand\r
        K1;\(period);\(period)0;22.11.2026;9;MS;K1-000001;Einnahme 122.01 / 431100;1234,56;0,00;1434,56;"Paß; ""Müller"\""\r
        K1;\(period);\(period)1;23.11.2026;;;;Geldtransit;0,00;0,05;1434,51;'=Tresor\r

        """
    }

    @Test func `an auditor gets the book of all periods of a range as one table`() async throws {
        let titles =
            "\u{FEFF}Kasse;Zeitraum;Eintrag;Tag;Uhr;Handz.;Beleg;Gegenkonto;Ein EUR;Aus EUR;Bestand EUR;Text\r\n"
        let one = try await Self.run(Self.books(), "cash", "book", "--csv", "-")
        #expect(one.output == titles + Self.rows(3))
        let path = "/tmp/zahlstelle-test-\(String(UInt64.random(in: .min ... .max), radix: 36)).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let range = ["--period", "4", "--through", "5", "--csv", path]
        let file = try await ScriptedService.run([API.interface(ScriptedRegisters(Self.books()))]) { socket, _ in
            try await CommandRun.zahlstelle(["cash", "book", "--shift", "s1"] + range, socket: socket)
        }
        #expect(file.status == 0 && file.output == "")
        let written = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(written == titles + Self.rows(4) + Self.rows(5))
    }

    @Test func `the table is written as other tables are`() async throws {
        let run = try await Self.run(
            Self.books(), "cash", "book", "--csv", "-", "--separator", "|", "--decimal", "point")
        #expect(run.output.contains("|1234.56|0.00|1434.56|"))
        for wrong in [
            ["--decimal", "point"], ["--csv", "-", "--json"], ["--csv", "-", "--separator", "ab"], ["--through", "3"],
            ["--period", "3", "--through", "2"],
        ] {
            #expect(
                try await CommandRun.zahlstelle(["cash", "book", "--shift", "s1"] + wrong).status == 64, "\(wrong)")
        }
    }

    @Test func `several periods are several tables`() async throws {
        let run = try await Self.run(Self.books(), "cash", "book", "--period", "4", "--through", "5")
        #expect(run.output.contains("1.434,51  Summe\n\nKassenbuch der Kasse K1, Zeitraum 5\n"))
        let json = try await Self.run(Self.books(), "cash", "book", "--period", "4", "--through", "5", "--json")
        #expect(try json.json.map { $0.members["period"] } == [.number(4), .number(5)])
    }

    @Test func `what stands in the way comes with what to do`() async throws {
        let script = ScriptedRegisters.Script(
            moveCash: { _ in
                throw API.Failure.tooMuchCash(
                    .init(register: "K1", most: 100, balance: 90, text: "Zu viel Geld", english: "English"))
            },
            getBalance: { _ in
                throw API.Failure.shiftEnded(.init(shift: "s1", text: "Die Schicht ist beendet", english: "English"))
            })
        let full = try await Self.run(script, "cash", "deposit", "--amount", "5", "--reason", "Markttag")
        #expect(full.status == 8 && full.errors.contains("Fehler: Zu viel Geld\nAbschöpfen: zahlstelle cash withdraw"))
        let ended = try await Self.run(script, "cash", "balance")
        #expect(ended.status == 8 && ended.errors.contains("Anmelden: zahlstelle shift begin"))
    }
}
