import Foundation
import Interface
import Synchronization
import Testing
import Varlink

/// `report` as a process.
@Suite struct ReportRunTests {
    typealias API = OrgZahlstelleReports

    private static let moment = API.Moment(time: "2026-11-23T18:00:00", entry: 4711, hash: "0f")

    private static func figures(_ taken: Int64, back: Int64 = 0) -> API.Figures {
        .init(
            takings: taken / 100, returns: back / 100, quantity: 1, taken: taken, givenBack: back, net: taken - back)
    }

    private static func row(_ cells: [(String?, String)], _ figures: API.Figures) -> API.Row {
        .init(cells: cells.map { .init(value: $0.0, name: $0.1) }, figures: figures)
    }

    private static let reply = API.Evaluate.Reply(
        columns: [.init(dimension: .office, title: "Amt"), .init(dimension: .month, title: "Monat")],
        rows: [
            row([("33", "Bürgerbüro"), ("2026-10", "Oktober 2026")], figures(123_400)),
            row([("33", "Bürgerbüro"), ("2026-11", "November 2026")], figures(5000, back: 200)),
            row([(nil, "ohne Amt"), ("2026-11", "November 2026")], figures(0, back: 100)),
        ], total: figures(128_400, back: 300), asOf: moment)

    private static func run(_ script: ScriptedReports.Script, _ arguments: String...) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedReports(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "za"])
        }
    }

    @Test func `an evaluation has sums of each first value, and one of all`() async throws {
        let asked = Mutex<API.Evaluate.Parameters?>(nil)
        let run = try await Self.run(
            .init(evaluate: { parameters in
                asked.withLock { $0 = parameters }
                return Self.reply
            }), "report", "--by", "office,month", "--from", "2026-01-01", "--to", "2026-12-31", "--register", "K1",
            "--register", "K2", "--without", "office")
        #expect(
            asked.withLock { $0 }
                == .init(
                    shift: "za", dimensions: [.office, .month], from: "2026-01-01", to: "2026-12-31",
                    filters: [
                        .init(dimension: .office, values: [], without: true),
                        .init(dimension: .register, values: ["K1", "K2"]),
                    ]))
        #expect(
            run.output == """
                01.01.2026 bis 31.12.2026, Journal bis Eintrag 4711 (23.11.2026 18:00:00)
                Amt                    Monat          Buchungen  Rückgaben  Menge  Eingenommen EUR  Zurückgegeben EUR  Netto EUR
                Bürgerbüro (33)        Oktober 2026        1234          0      1         1.234,00               0,00   1.234,00
                Bürgerbüro (33)        November 2026         50          2      1            50,00               2,00      48,00
                Summe Bürgerbüro (33)                      1284          2      2         1.284,00               2,00   1.282,00
                ohne Amt               November 2026          0          1      1             0,00               1,00      -1,00
                Summe ohne Amt                                0          1      1             0,00               1,00      -1,00
                Summe                                      1284          3      1         1.284,00               3,00   1.281,00

                """)
        #expect(run.status == 0)
    }

    @Test func `JSON is what the daemon said`() async throws {
        for arguments in [["--as", "json"], ["--json"]] {
            let run = try await ScriptedService.run([
                API.interface(ScriptedReports(.init(evaluate: { _ in Self.reply })))
            ]) { path, _ in
                try await CommandRun.zahlstelle(
                    ["report", "--by", "office,month"] + arguments, socket: path,
                    environment: ["ZAHLSTELLE_SHIFT": "za"])
            }
            #expect(try run.json.first?.members["total"]?.members["net"] == .number(128_100), "\(run.output)")
        }
    }

    @Test func `day, month and year ask for what is usual`() async throws {
        let asked = Mutex<[API.GetPage.Parameters]>([])
        let script = ScriptedReports.Script(getPage: { parameters in
            asked.withLock { $0.append(parameters) }
            return .init(html: "<!DOCTYPE html>ä\n", asOf: Self.moment)
        })
        for arguments in [["day", "2026-11-23"], ["month", "2028-02"], ["year", "2026", "--by", "means"]] {
            let run = try await ScriptedService.run([API.interface(ScriptedReports(script))]) { path, _ in
                try await CommandRun.zahlstelle(
                    ["report"] + arguments + ["--as", "html"], socket: path, environment: ["ZAHLSTELLE_SHIFT": "za"])
            }
            #expect(run.output == "<!DOCTYPE html>ä\n")
        }
        #expect(
            asked.withLock { $0 } == [
                .init(
                    shift: "za", dimensions: [.register, .means], from: "2026-11-23", to: "2026-11-23",
                    title: "Tagesbericht 23.11.2026"),
                .init(
                    shift: "za", dimensions: [.office, .service], from: "2028-02-01", to: "2028-02-29",
                    title: "Monatsbericht Februar 2028"),
                .init(
                    shift: "za", dimensions: [.means], from: "2026-01-01", to: "2026-12-31",
                    title: "Jahresbericht 2026"),
            ])
    }

    @Test func `a table goes into its file as it came, and nothing is left where that fails`() async throws {
        let bytes = Data([0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A])
        let script = ScriptedReports.Script(getTable: { _ in
            .init(table: bytes.base64EncodedString(), lines: 0, asOf: Self.moment)
        })
        let directory = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "a.csv")
        let run = try await Self.run(script, "report", "--as", "csv", "--output", file.path)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(try Data(contentsOf: file) == bytes)
        let failed = try await Self.run(script, "report", "--as", "csv", "--output", directory.path)
        #expect(failed.status == 1)
        #expect(failed.errors.contains("kann nicht geschrieben werden"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["a.csv"])
    }

    @Test func `receipts come page after page, with their sum`() async throws {
        let asked = Mutex<[Int64?]>([])
        let run = try await Self.run(
            .init(listReceipts: { parameters in
                asked.withLock { $0.append(parameters.after) }
                guard parameters.after == nil else {
                    return .init(
                        receipts: [
                            .init(
                                entry: 12, kind: .cancellation, name: "v1", register: "K1", receipt: "K1-000002",
                                time: "2026-11-23T09:30:00", amount: -500)
                        ], more: false)
                }
                return .init(
                    receipts: [
                        .init(entry: 7, kind: .payment, name: "z1", register: "K1", amount: 123_400)
                    ], more: true)
            }), "report", "receipts", "--from", "2026-11-23", "--to", "2026-11-23", "--means", "cash")
        #expect(asked.withLock { $0 } == [nil, 7])
        #expect(
            run.output == """
                Eintrag  Zeit                 Kasse  Beleg      Was      Betrag EUR  Name
                      7  -                    K1     -          Zahlung    1.234,00  z1
                     12  23.11.2026 09:30:00  K1     K1-000002  Storno        -5,00  v1
                                                                Summe      1.229,00\("  ")

                """)
    }

    @Test func `what is wrong is said with what to do`() async throws {
        let run = try await Self.run(
            .init(evaluate: { _ in
                throw API.Failure.invalidRequest(
                    .init(field: "dimensions", rule: "fewer", text: "Zu viele Zeilen", english: "English"))
            }), "report", "--by", "day")
        #expect(run.status == 8)
        #expect(run.errors.contains("Zu viele Zeilen"))
        #expect(run.errors.contains("zahlstelle report --by office,month"))
        for arguments in [["--by", "amt"], ["--json", "--as", "csv"], ["month", "2026-13"], ["year", "26"]] {
            let wrong = try await CommandRun.zahlstelle(["report"] + arguments)
            #expect(wrong.status == 64, "\(arguments)")
        }
    }
}
