import Foundation
import Interface
import Synchronization
import Testing
import Varlink

/// `receivable`, and what `sale sell` does with receivables, as processes.
@Suite struct ReceivableRunTests {
    typealias API = OrgZahlstelleReceivables
    typealias Sales = OrgZahlstelleSales

    private static let key = API.Key(kassenzeichen: "0101234567", notice: "B-17", due: "2026-02-15", number: "")

    private static func item(_ key: API.Key = key, open: Int64 = 12_600) -> API.Item {
        .init(
            key: key, shown: "01 01234567", name: "Müller, Karl", born: "1970-01-31", kind: .tax, status: .enforced,
            assignment: .init(account: "401100"), asOf: "2026-11-22T04:00:00.000000Z",
            parts: [
                .init(part: .principal, claimed: 20_000, open: 14_000, paidHere: 2000, openNow: open - 600),
                .init(part: .dunningFee, claimed: 600, open: 600, paidHere: 0, openNow: 600),
            ], open: 14_600, openNow: open, taken: .init(register: "K2", sale: "v9"))
    }

    private static func run(
        _ script: ScriptedReceivables.Script, sales: ScriptedSales.Script = .init(), _ arguments: String...,
        input: String = ""
    ) async throws -> CommandRun {
        try await ScriptedService.run(
            [API.interface(ScriptedReceivables(script)), Sales.interface(ScriptedSales(sales))]
        ) { path, _ in
            try await CommandRun.zahlstelle(
                arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "m1"], input: input)
        }
    }

    @Test func `an import goes up in pieces, in their order, with what was told about it`() async throws {
        // More than one piece of 512 KiB.
        let table = String(repeating: "0123456789abcde\n", count: 40_000)
        let begun = Mutex<[API.BeginImport.Parameters]>([])
        let sent = Mutex<(bytes: Data, sizes: [Int])>((Data(), []))
        let run = try await Self.run(
            .init(
                beginImport: { parameters in
                    begun.withLock { $0.append(parameters) }
                    return .init(import: "12-a")
                },
                addPart: { parameters in
                    try sent.withLock { sent in
                        #expect(parameters.import == "12-a")
                        #expect(parameters.offset == Int64(sent.bytes.count))
                        let piece = try #require(Data(base64Encoded: parameters.bytes))
                        sent.bytes += piece
                        sent.sizes.append(piece.count)
                        return .init(received: Int64(sent.bytes.count))
                    }
                },
                finishImport: { _ in
                    .init(
                        sequence: 12, present: .init(count: 5, open: 100), gone: 2,
                        stock: .init(count: 5210, open: 81_244_317), hash: "ab12")
                }),
            "receivable", "import", "-", "--delta", "--sequence", "12", "--as-of", "2026-11-22T04:00:00Z", "--count",
            "5", "--open", "1,00", "--gone", "2", "--stock-count", "5210", "--stock-open", "812.443,17", "--charset",
            "latin1", input: table)
        #expect(run.errors == "")
        #expect(
            begun.withLock { $0 } == [
                .init(
                    shift: "m1", scope: .delta, sequence: 12, asOf: "2026-11-22T04:00:00Z",
                    present: .init(count: 5, open: 100), gone: 2, stock: .init(count: 5210, open: 81_244_317),
                    dialect: .init(charset: .latin1))
            ])
        #expect(sent.withLock { $0.bytes } == Data(table.utf8))
        #expect(sent.withLock { $0.sizes } == [524_288, 115_712])
        #expect(
            run.output == """
                Lieferung 12 ist eingelesen.
                  In der Datei  5 Posten, 1,00 EUR
                  Entfallen     2
                  Jetzt offen   5210 Posten, 812.443,17 EUR
                  SHA-256       ab12

                """)
    }

    @Test func `a refused table is shown line by line`() async throws {
        let refused = API.TableRefused(
            lines: [.init(line: 7, column: "Fällig", english: "no date", german: "kein Datum")], hasMore: true,
            text: "Die Tabelle hat Fehler", english: "The table has faults")
        let run = try await Self.run(
            .init(
                beginImport: { _ in .init(import: "1-a") }, addPart: { _ in .init(received: 1) },
                finishImport: { _ in throw API.Failure.tableRefused(refused) }),
            "receivable", "import", "-", "--full", "--sequence", "1", "--as-of", "2026-11-22T04:00:00Z", "--count", "1",
            "--open", "0", input: "x")
        #expect(run.status == 8)
        #expect(
            run.output == """
                Zeile  Spalte  Was
                    7  Fällig  kein Datum
                Weitere Fehler werden nicht gezeigt.

                """)
        #expect(run.errors.contains("Die Tabelle hat Fehler"))
    }

    @Test func `an import that breaks off is given up`() async throws {
        let aborted = Mutex<[String?]>([])
        let run = try await Self.run(
            .init(
                beginImport: { _ in .init(import: "1-a") },
                addPart: { _ in
                    throw API.Failure.wrongOffset(.init(received: 5, text: "schließt nicht an", english: "English"))
                },
                abortImport: { parameters in
                    aborted.withLock { $0.append(parameters.import) }
                    return .init()
                }),
            "receivable", "import", "-", "--full", "--sequence", "1", "--as-of", "2026-11-22T04:00:00Z", "--count", "1",
            "--open", "0", input: "x")
        #expect(run.status == 8)
        #expect(aborted.withLock { $0 } == ["1-a"])
    }

    @Test func `what is found shows what is open now, what was paid here, and who is paying`() async throws {
        let asked = Mutex<[API.Find.Parameters]>([])
        let run = try await Self.run(
            .init(find: { parameters in
                asked.withLock { $0.append(parameters) }
                return .init(items: [Self.item()], hasMore: true)
            }), "receivable", "find", "--name", "mueller")
        #expect(asked.withLock { $0 } == [.init(shift: "m1", name: "mueller")])
        #expect(
            run.output == """
                01 01234567, fällig am 15.02.2026
                  Name            Müller, Karl, geb. 31.01.1970
                  Bescheid        B-17
                  Art             Steuer, in Vollstreckung
                  Hauptforderung  120,00 von 200,00 EUR offen, 20,00 EUR hier bezahlt
                  Mahngebühr      6,00 von 6,00 EUR offen
                  Jetzt offen     126,00 EUR, Stand 22.11.2026 04:00:00
                  Wird gezahlt    an der Kasse K2, Verkauf v9
                Es gibt weitere; bitte mehr angeben.

                """)
    }

    @Test func `a wrong check digit says where else to look`() async throws {
        let failure = API.Failure.wrongKassenzeichen(
            .init(position: 8, text: "Die Prüfziffer passt nicht", english: "The check digit is wrong"))
        let run = try await Self.run(
            .init(find: { _ in throw failure }), "receivable", "find", "--kassenzeichen", "123 4561")
        #expect(run.status == 8)
        #expect(run.errors.contains("Die Prüfziffer passt nicht") && run.errors.contains("--name"))
    }

    private static let allocation = API.Allocation(
        amount: 13_000,
        shares: [
            .init(
                item: key, total: 12_600,
                parts: [.init(part: .principal, amount: 12_000), .init(part: .dunningFee, amount: 600)],
                totalLeft: 0, left: [])
        ], remainder: 400, mayBeDeclined: false)

    @Test func `an allocation is for the open items of the Kassenzeichen, and shows what is too much`() async throws {
        let asked = Mutex<[API.Allocate.Parameters]>([])
        let other = API.Key(kassenzeichen: "0101234567", notice: "B-16", due: "2025-11-15", number: "")
        let run = try await Self.run(
            .init(
                find: { _ in .init(items: [Self.item(other, open: 0), Self.item()], hasMore: false) },
                allocate: { parameters in
                    asked.withLock { $0.append(parameters) }
                    return .init(allocation: Self.allocation)
                }),
            "receivable", "allocate", "--receivable", "0101234567", "--amount", "130", "--wish",
            "0101234567,2026-02-15:dunningFee=6,00", "--third-party", "Karl Nachbar")
        #expect(
            asked.withLock { $0 } == [
                .init(
                    shift: "m1", keys: [Self.key], amount: 13_000,
                    wishes: [.init(item: Self.key, part: .dunningFee, amount: 600)], payer: "Karl Nachbar")
            ])
        #expect(
            run.output == """
                Kassenzeichen  Fällig      Teil            Gezahlt EUR  Bleibt EUR
                0101234567     15.02.2026  Hauptforderung       120,00        0,00
                0101234567     15.02.2026  Mahngebühr             6,00        0,00
                Zu viel: 4,00 EUR; das käme in Verwahrung.

                """)
    }

    @Test func `selling confirms what was allocated`() async throws {
        let sold = Mutex<[Sales.ReceivablePayment?]>([])
        let run = try await Self.run(
            .init(
                find: { _ in .init(items: [Self.item()], hasMore: false) },
                allocate: { _ in .init(allocation: Self.allocation) }),
            sales: .init(sell: { parameters in
                sold.withLock { $0.append(parameters.receivables) }
                var sale = Sales.Sale.sample(.completed)
                sale.paid = [.init(means: .cash, amount: 4680, given: 5000)]
                return .init(sale: sale)
            }),
            "sale", "sell", "--receivable", "0101234567", "--receivable-amount", "130", "--overpayment", "--cash", "150"
        )
        #expect(run.status == 0, "\(run.errors)")
        let item = Sales.ItemKey(kassenzeichen: "0101234567", notice: "B-17", due: "2026-02-15", number: "")
        #expect(
            sold.withLock { $0 } == [
                .init(
                    items: [item], amount: 13_000, wishes: [],
                    parts: [
                        .init(
                            item: item,
                            parts: [.init(part: .principal, amount: 12_000), .init(part: .dunningFee, amount: 600)])
                    ], overpayment: true)
            ])
    }

    @Test func `asking again for a sale of receivables sells nothing a second time`() async throws {
        let run = try await Self.run(
            .init(), sales: .init(get: { _ in .init(sale: .sold) }), "sale", "sell", "--receivable", "0101234567",
            "--id",
            "v1", "--cash", "150")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Verkauf v1: bezahlt\n"))
    }

    @Test func `the mark is shown, also before the first import`() async throws {
        let none = try await Self.run(.init(getMark: { _ in .init() }), "receivable", "mark")
        #expect(none.output == "Noch keine Lieferung eingelesen.\n")
        let mark = API.GetMark.Reply.Mark(
            sequence: 12, asOf: "2026-11-22T04:00:00.000000Z", stock: .init(count: 2, open: 150))
        let some = try await Self.run(.init(getMark: { _ in .init(mark: mark) }), "receivable", "mark")
        #expect(
            some.output == """
                  Lieferung  12
                  Stand      22.11.2026 04:00:00
                  Offen      2 Posten, 1,50 EUR

                """)
    }

    @Test(arguments: [
        ["import", "x.csv", "--sequence", "1", "--as-of", "2026-11-22T04:00:00Z", "--count", "1", "--open", "1"],
        ["import", "x.csv", "--full", "--sequence", "1", "--as-of", "gestern", "--count", "1", "--open", "1"],
        [
            "import", "x.csv", "--full", "--sequence", "1", "--as-of", "2026-11-22T04:00:00Z", "--count", "1", "--open",
            "1",
            "--stock-count", "1",
        ],
        ["find"], ["find", "--name", "a", "--notice", "b"], ["allocate", "--amount", "1"],
        ["allocate", "--receivable", "1", "--amount", "1", "--wish", "1:rest"],
    ])
    func `a wrong command line is told`(arguments: [String]) async throws {
        let run = try await CommandRun.zahlstelle(["receivable"] + arguments)
        #expect(run.status == 64, "\(run.errors)")
    }
}
