import Glibc
import Interface
import Synchronization
import Testing
import Varlink

/// `sale sell`, `pay` and `settle` as processes: what is watched to its end.
@Suite struct SaleRunTests {
    typealias API = OrgZahlstelleSales
    typealias Payments = OrgZahlstellePayments

    private static func run(
        _ script: ScriptedSales.Script, _ payments: ScriptedPayments.Script = .init(), _ arguments: String...,
        started: @escaping @Sendable (Int32) -> Void = { _ in }
    ) async throws -> CommandRun {
        try await ScriptedService.run([
            API.interface(ScriptedSales(script)), Payments.interface(ScriptedPayments(payments)),
        ]) { path, _ in
            try await CommandRun.zahlstelle(
                ["sale"] + arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "s1"], started: started)
        }
    }

    /// A sale that takes one card and ends so, when its card has ended so.
    private static func taking(
        _ end: API.Sale, _ state: Payments.State
    ) -> (ScriptedSales.Script, ScriptedPayments.Script) {
        let isOver = AsyncStream.makeStream(of: Never.self)
        let sales = ScriptedSales.Script(
            sell: { _ in .init(sale: .sample(.open)) }, pay: { _ in .init(sale: .sample(.open)) },
            settle: { _ in
                for await _ in isOver.stream {}
                return .init(sale: end)
            }, get: { _ in .init(sale: .sample(.open)) })
        let looks = Mutex(0)
        let payments = ScriptedPayments.Script(
            watch: { call in
                // The payment begins a little later than the sale, and there is no second one.
                if looks.withLock({ looks in
                    looks += 1
                    return looks != 2
                }) {
                    throw Payments.Failure.unknownPayment(
                        .init(id: "v1.1", text: "Es gibt keine Zahlung v1.1", english: "English"))
                }
                try await call.reply(continues: .init(payment: .sample(.running, id: "v1.1")))
                try await call.reply(continues: .init(progress: .insertCard))
                isOver.continuation.finish()
                return .init(payment: .sample(state, id: "v1.1"))
            }, get: { id in id == "v1.1" ? .sample(state, id: "v1.1") : nil })
        return (sales, payments)
    }

    @Test func `the daemon gets the sale as it was typed`() async throws {
        let asked = Mutex<API.Sell.Parameters?>(nil)
        let script = ScriptedSales.Script(sell: { parameters in
            asked.withLock { $0 = parameters }
            return .init(sale: .sold)
        })
        let run = try await Self.run(
            script, .init(), "sell", "--id", "v1", "--item", "personalausweis", "--item", "stadtplan*2", "--custody",
            "Fundgeld=20,00@32", "--card", "t1=30,00", "--card", "t2", "--cash", "50", "--payer", "Erika Mustermann",
            "--note", "eilt", "--printer", "p1")
        #expect(run.status == 0)
        #expect(
            asked.withLock { $0 }
                == .init(
                    shift: "s1", sale: "v1",
                    items: [
                        .init(service: "personalausweis", quantity: 1), .init(service: "stadtplan", quantity: 2),
                        .init(quantity: 1, unitPrice: 2000, text: "Fundgeld", office: "32"),
                    ],
                    tenders: [
                        .init(kind: .card, terminal: "t1", amount: 3000), .init(kind: .card, terminal: "t2"),
                        .init(kind: .cash, given: 5000),
                    ], payer: "Erika Mustermann", note: "eilt", printer: "p1"))
    }

    @Test func `what the terminal says comes as lines, then the sale`() async throws {
        let (sales, payments) = Self.taking(.sold, .approved)
        let run = try await Self.run(
            sales, payments, "sell", "--id", "v1", "--item", "personalausweis", "--card", "t1=30,00", "--cash", "20")
        #expect(
            run.output == """
                Verkauf v1: 46,80 EUR
                Zahlung v1.1: 42,50 EUR, Karte an t1
                am Terminal
                Kunde: Karte einstecken oder vorhalten
                Verkauf v1: bezahlt
                  Posten       Personalausweis: 37,00 EUR
                  Posten       Stadtplan, 2 × 4,90: 9,80 EUR (7 % USt.)
                  Summe        46,80 EUR
                  Bezahlt      30,00 EUR girocard (EC-Karte), v1.1
                  Bezahlt      16,80 EUR Bar
                  Gegeben      20,00 EUR
                  Rückgeld     3,20 EUR
                  Quittung     K1-000042
                  Kasse        K1
                  Handzeichen  MS

                """)
        #expect(run.errors == "" && run.status == 0)
    }

    @Test(arguments: [(Payments.State.declined, Int32(2)), (.cancelled, 3), (.notBooked, 4), (.inDoubt, 5)])
    func `the exit status of a sale that stays open is that of its card`(
        _ state: Payments.State, _ status: Int32
    ) async throws {
        let (sales, payments) = Self.taking(.sample(.open, payments: ["v1.1"]), state)
        let run = try await Self.run(sales, payments, "sell", "--id", "v1", "--item", "x", "--card", "t1")
        #expect(run.status == status)
        #expect(run.output.contains("Verkauf v1: offen\n"))
    }

    @Test func `a sale that stays open says why, and how it goes on`() async throws {
        let (sales, payments) = Self.taking(.sample(.open, payments: ["v1.1"]), .declined)
        let run = try await Self.run(sales, payments, "pay", "v1", "--card", "t1")
        #expect(run.output.contains("  Karte        v1.1: abgelehnt (Karte abgelehnt)\n"))
        #expect(run.output.contains("  Noch offen   46,80 EUR\n"))
        for command in ["pay v1 --card TERMINAL", "abandon v1 --reason GRUND", "defer v1 --outcome invoice"] {
            #expect(run.output.contains("zahlstelle sale \(command)"), "\(command)")
        }
    }

    @Test func `while a card is in doubt nobody is told to take the money again`() async throws {
        let (sales, payments) = Self.taking(.sample(.open, payments: ["v1.1"]), .inDoubt)
        let run = try await Self.run(sales, payments, "pay", "v1", "--card", "t1")
        #expect(run.output.contains("Nicht noch einmal kassieren"))
        #expect(run.output.contains("zahlstelle resolve v1.1 --booked"))
        #expect(!run.output.contains("Weiter kassieren"))
    }

    @Test func `without a card that failed an open sale exits as something that was not done`() async throws {
        let script = ScriptedSales.Script(
            settle: { _ in .init(sale: .sample(.open)) }, get: { _ in .init(sale: .sample(.open)) })
        let run = try await Self.run(script, .init(), "settle", "v1")
        #expect(run.status == 10)
    }

    @Test func `with --json each line is an object of the interface, the sale last`() async throws {
        let (sales, payments) = Self.taking(.sold, .approved)
        let run = try await Self.run(
            sales, payments, "sell", "--id", "v1", "--item", "x", "--card", "t1", "--json")
        let lines = try run.json.map(\.members)
        // The end of the card and that of the sale come over two connections; the former may come too late.
        #expect(lines.prefix(3).map { Array($0.keys) } == [["sale"], ["payment"], ["progress"]])
        #expect(lines.last?["sale"]?.members["phase"] == .string("completed"))
        #expect(run.status == 0)
    }

    @Test func `the first Ctrl-C stops the card, the second one leaves and says where the sale is to be found`()
        async throws
    {
        let process = Mutex<Int32>(0)
        let interrupt: @Sendable () -> Void = { _ = kill(process.withLock { $0 }, SIGINT) }
        let sales = ScriptedSales.Script(
            sell: { _ in .init(sale: .sample(.open)) },
            settle: { _ in
                for await _ in AsyncStream.makeStream(of: Never.self).stream {}
                throw VarlinkServiceError.internalError
            }, get: { _ in .init(sale: .sample(.open, payments: ["v1.1"])) })
        let payments = ScriptedPayments.Script(
            watch: { call in
                try await call.reply(continues: .init(payment: .sample(.running, id: "v1.1")))
                interrupt()
                for await _ in AsyncStream.makeStream(of: Never.self).stream {}
                throw VarlinkServiceError.internalError
            },
            cancel: {
                interrupt()
                return .init(answer: .accepted, payment: .sample(.running, id: "v1.1"))
            })
        let run = try await Self.run(
            sales, payments, "sell", "--id", "v1", "--item", "x", "--card", "t1",
            started: { started in process.withLock { $0 = started } })
        #expect(run.status == 6)
        #expect(run.output.contains("Abbruch wird verlangt."))
        #expect(run.errors.hasSuffix("Weiter zusehen: zahlstelle sale settle v1\n"))
    }

    @Test func `when the daemon goes away the sale is named`() async throws {
        let server = Mutex<VarlinkServer?>(nil)
        let script = ScriptedSales.Script(
            sell: { _ in .init(sale: .sample(.open)) },
            settle: { _ in
                await server.withLock { $0 }?.stop(within: .zero)
                throw VarlinkServiceError.internalError
            })
        let run = try await ScriptedService.run([API.interface(ScriptedSales(script))]) { path, running in
            server.withLock { $0 = running }
            return try await CommandRun.zahlstelle(
                ["sale", "sell", "--id", "v1", "--item", "x", "--card", "t1", "--shift", "s1", "--json"], socket: path)
        }
        #expect(run.status == 6)
        let error = try JSON.parse(run.errors).members
        #expect(error["advice"] == .string("Weiter zusehen: zahlstelle sale settle v1"))
    }
}
