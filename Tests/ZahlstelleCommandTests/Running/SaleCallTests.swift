import Interface
import Synchronization
import Testing
import Varlink

/// The commands of `sale` that are one call, as processes.
@Suite struct SaleCallTests {
    typealias API = OrgZahlstelleSales

    private static func run(_ script: ScriptedSales.Script, _ arguments: String...) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedSales(script))]) { path, _ in
            try await CommandRun.zahlstelle(["sale"] + arguments + ["--shift", "s1"], socket: path)
        }
    }

    @Test func `giving up, deferring and cancelling pass on what was typed`() async throws {
        let asked = Mutex<[String]>([])
        let script = ScriptedSales.Script(
            abandon: { parameters in
                asked.withLock { $0.append("abandon \(parameters.shift) \(parameters.sale) \(parameters.reason)") }
                var sale = API.Sale.sample(.abandoned)
                sale.reason = parameters.reason
                return .init(sale: sale)
            },
            defer: { parameters in
                let printer = parameters.printer ?? "-"
                asked.withLock { $0.append("defer \(parameters.sale) \(parameters.outcome.rawValue) \(printer)") }
                var sale = API.Sale.sample(.deferred)
                sale.outcome = parameters.outcome
                sale.receipt = "K1-000043"
                return .init(sale: sale)
            },
            cancel: { parameters in
                let release = parameters.release ?? "-"
                asked.withLock { $0.append("cancel \(parameters.sale) \(parameters.reason) \(release)") }
                var sale = API.Sale.sold
                sale.phase = .cancelled
                sale.cancellation = "K1-000044"
                return .init(sale: sale)
            })
        let abandoned = try await Self.run(script, "abandon", "v1", "--reason", "holt Geld")
        #expect(abandoned.output.hasPrefix("Verkauf v1: aufgegeben\n"))
        #expect(abandoned.output.contains("  Grund        holt Geld\n"))
        let deferred = try await Self.run(script, "defer", "v1", "--outcome", "notice", "--printer", "p1")
        #expect(deferred.output.hasPrefix("Verkauf v1: nicht zahlbar, Bescheid folgt\n"))
        #expect(deferred.output.contains("  Beleg        K1-000043\n"))
        let cancelled = try await Self.run(script, "cancel", "v1", "--reason", "Irrtum", "--release", "s2")
        #expect(cancelled.output.hasPrefix("Verkauf v1: storniert\n"))
        #expect(cancelled.output.contains("  Zurück       16,80 EUR Bar\n"))
        #expect(cancelled.output.contains("  Stornobeleg  K1-000044\n"))
        #expect(!cancelled.output.contains("Rückgeld"))
        #expect(
            asked.withLock { $0 } == ["abandon s1 v1 holt Geld", "defer v1 notice p1", "cancel v1 Irrtum s2"])
    }

    @Test func `a copy is printed, and the job is named`() async throws {
        let run = try await Self.run(.init(reprint: { _ in .init(job: 17) }), "reprint", "v1", "--printer", "p1")
        #expect(run.output == "Druckauftrag 17 an p1: wartet auf den Drucker\n")
    }

    @Test func `showing exits with 0 whatever became of the sale`() async throws {
        let script = ScriptedSales.Script(get: { _ in .init(sale: .sample(.open)) })
        let run = try await Self.run(script, "show", "v1")
        #expect(run.status == 0 && run.output.hasPrefix("Verkauf v1: offen\n"))
        let json = try await Self.run(script, "show", "v1", "--json")
        #expect(try json.json.first?.members["sale"]?.members["phase"] == .string("open"))
    }

    @Test func `open sales are listed with what is paid of them`() async throws {
        var sale = API.Sale.sample(.open)
        sale.paid = [.init(means: .girocard, amount: 3000, payment: "v1.1")]
        sale.payer = "Erika Mustermann"
        let run = try await Self.run(.init(listOpen: { [sale] _ in .init(sales: [sale]) }), "list")
        #expect(
            run.output == """
                Verkauf  Kasse  Handz.  Betrag EUR  Bezahlt EUR  Einzahler
                v1       K1     MS           46,80        30,00  Erika Mustermann

                """)
        let none = try await Self.run(.init(listOpen: { _ in .init(sales: []) }), "list")
        #expect(none.output == "Kein Verkauf ist offen.\n")
    }

    @Test func `what is paid later is listed page after page, with what stands on the transfer`() async throws {
        var sale = API.Sale.sample(.deferred)
        sale.receipt = "K1-000007"
        sale.payer = "Erika Mustermann"
        let script = ScriptedSales.Script(listDeferred: { [sale] parameters in
            let row = API.Deferred(sale: sale, time: "2026-11-22T10:00:00", purpose: "0101 K1-000007")
            guard parameters.register == "K1", parameters.from == "2026-11-01" else { return .init(sales: []) }
            guard parameters.after != nil else { return .init(sales: [row], next: "v1") }
            var paid = row
            paid.sale.phase = .redeemed
            return .init(sales: parameters.owed == true ? [] : [paid])
        })
        let run = try await Self.run(script, "list", "--deferred", "--register", "K1", "--from", "2026-11-01")
        #expect(
            run.output == """
                Beleg      Tag         Art       Stand        Betrag EUR  Verwendungszweck  Einzahler         Posten
                K1-000007  22.11.2026  Rechnung  offen             46,80  0101 K1-000007    Erika Mustermann  Personalausweis u. a.
                K1-000007  22.11.2026  Rechnung  nachgezahlt       46,80  0101 K1-000007    Erika Mustermann  Personalausweis u. a.

                """)
        let owed = try await Self.run(
            script, "list", "--deferred", "--register", "K1", "--from", "2026-11-01", "--owed")
        #expect(owed.output.split(separator: "\n").count == 2)
        let none = try await Self.run(script, "list", "--deferred")
        #expect(none.output == "Nichts ist auf später verwiesen.\n")
        let wrong = try await Self.run(script, "list", "--from", "2026-11-01")
        #expect(wrong.status == 64 && wrong.errors.contains("--deferred"))
    }

    @Test func `a sale is named by the number on its paper, and a name like one still works`() async throws {
        let script = ScriptedSales.Script(
            find: { parameters in
                guard parameters.receipt == "K1-000042" else { throw Self.unknown("receipt", parameters.receipt) }
                return .init(sale: .sample(.completed))
            },
            get: { parameters in
                guard ["v1", "K1-000009"].contains(parameters.sale) else { throw Self.unknown("sale", parameters.sale) }
                var sale = API.Sale.sample(.completed)
                sale.id = parameters.sale
                return .init(sale: sale)
            })
        #expect(try await Self.run(script, "show", "K1-000042").output.hasPrefix("Verkauf v1: bezahlt\n"))
        #expect(try await Self.run(script, "show", "K1-000009").output.hasPrefix("Verkauf K1-000009: bezahlt\n"))
        let none = try await Self.run(script, "show", "K1-000043")
        #expect(none.status != 0 && none.errors.contains("sale list --deferred"))
    }

    private static func unknown(_ thing: String, _ name: String) -> API.Failure {
        .unknown(.init(thing: thing, name: name, text: "Es gibt nichts", english: "There is nothing"))
    }

    @Test func `a slip is withdrawn by its number`() async throws {
        var sale = API.Sale.sample(.withdrawn)
        sale.outcome = .invoice
        sale.receipt = "K1-000007"
        let script = ScriptedSales.Script(
            withdraw: { [sale] parameters in
                guard parameters.sale == "v1", parameters.reason == "Irrtum", parameters.release == "za" else {
                    throw VarlinkServiceError.internalError
                }
                return .init(sale: sale)
            },
            find: { _ in .init(sale: .sample(.deferred)) })
        let run = try await Self.run(script, "withdraw", "K1-7", "--reason", "Irrtum", "--release", "za")
        #expect(run.output.hasPrefix("Verkauf v1: zurückgenommen, nichts mehr zu zahlen\n"))
        #expect(run.output.contains("Beleg") && !run.output.contains("Quittung"))
    }

    @Test func `what did not come out is said, with how to print it again`() async throws {
        var sale = API.Sale.sold
        sale.phase = .cancelled
        sale.print = .init(job: 17, printer: "p1")
        var ended = sale
        ended.print = .init(job: 17, printer: "p1", outcome: .notPrinted, trouble: "Papier ist zu Ende")
        let script = ScriptedSales.Script(
            settle: { [ended] parameters in
                guard parameters.paper == true else { throw VarlinkServiceError.internalError }
                return .init(sale: ended)
            },
            cancel: { [sale] _ in .init(sale: sale) })
        let run = try await Self.run(script, "cancel", "v1", "--reason", "Irrtum", "--printer", "p1")
        #expect(run.status == 0)
        #expect(run.output.contains("p1: nicht gedruckt (Papier ist zu Ende)\n"))
        #expect(run.output.contains("zahlstelle sale reprint v1 --printer p1"))
    }

    @Test func `a release names the sale`() async throws {
        var sale = API.Sale.sample(.completed)
        sale.release = "ZA"
        let run = try await Self.run(
            .init(release: { [sale] in
                guard $0.sale == "v1" else { throw VarlinkServiceError.internalError }
                return .init(sale: sale)
            }), "release", "v1")
        #expect(run.status == 0 && run.output.contains("Freigabe"))
    }

    @Test(arguments: [
        (
            API.Failure.saleEnded(.init(sale: "v1", phase: .open, text: "offen", english: "English")),
            "zahlstelle sale abandon v1"
        ),
        (
            .saleEnded(.init(sale: "v1", phase: .completed, text: "bezahlt", english: "English")),
            "zahlstelle sale cancel v1"
        ),
        (
            .saleUnderWay(.init(sale: "v1", payment: nil, text: "läuft", english: "English")),
            "zahlstelle sale settle v1"
        ),
        (
            .saleUnderWay(.init(sale: "v1", payment: "v1.1", text: "läuft", english: "English")),
            "zahlstelle payment v1.1"
        ),
        (.releaseNeeded(.init(sale: "v1", limit: 5000, text: "freigeben", english: "English")), "--release SCHICHT"),
        (
            .releaseNeeded(.init(sale: "v1", limit: 5000, text: "freigeben", english: "English")),
            "zahlstelle sale release v1"
        ),
        (
            .notEnoughCash(.init(register: "K1", balance: 0, text: "leer", english: "English")),
            "zahlstelle cash deposit"
        ),
        (
            .cardNotTakenBack(.init(sale: "v1", payment: "v1.s1.1", text: "Karte", english: "English")),
            "zahlstelle payment v1.s1.1"
        ),
    ])
    func `a refusal comes with what to do`(_ failure: API.Failure, _ advice: String) async throws {
        let run = try await Self.run(.init(cancel: { _ in throw failure }), "cancel", "v1", "--reason", "Irrtum")
        #expect(run.status == 8)
        #expect(run.errors.contains(advice), "\(run.errors)")
    }

    @Test(arguments: [
        ["sell", "--item", "x", "--cash", "5"], ["pay", "v1"], ["settle", "v1"], ["reprint", "v1", "--printer", "p1"],
        ["abandon", "v1", "--reason", "krank"], ["defer", "v1", "--outcome", "invoice"],
        ["cancel", "v1", "--reason", "krank"],
    ])
    func `who has no shift is told to sign on, before the daemon is asked`(_ arguments: [String]) async throws {
        let run = try await CommandRun.zahlstelle(["sale"] + arguments, environment: ["ZAHLSTELLE_SHIFT": ""])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Fehler: Es fehlt die Schicht") && run.errors.contains("zahlstelle shift begin"))
    }

    @Test func `nothing to sell is a wrong command line`() async throws {
        let run = try await CommandRun.zahlstelle(["sale", "sell", "--cash", "5", "--shift", "s1"])
        #expect(run.status == 64 && run.errors.contains("--item SERVICE"))
    }
}
