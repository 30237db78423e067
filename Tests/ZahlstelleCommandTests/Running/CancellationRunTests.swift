import Interface
import Testing
import Varlink

/// `sale cancel` as a process: what the terminals show while cards get their money back.
@Suite struct CancellationRunTests {
    typealias API = OrgZahlstelleSales
    typealias Payments = OrgZahlstellePayments

    /// A sale of one card, whose second try to give the money back is shown before the sale is cancelled.
    private static func scripts() -> (ScriptedSales.Script, ScriptedPayments.Script) {
        let isShown = AsyncStream.makeStream(of: Never.self)
        var sold = API.Sale.sold
        sold.payments = ["v1.1"]
        var cancelled = sold
        cancelled.phase = .cancelled
        let sales = ScriptedSales.Script(
            cancel: { [cancelled] _ in
                for await _ in isShown.stream {}
                return .init(sale: cancelled)
            }, get: { [sold] _ in .init(sale: sold) })
        let payments = ScriptedPayments.Script(
            watch: { call in
                try await call.reply(continues: .init(payment: .sample(.running, id: "v1.s1.2")))
                try await call.reply(continues: .init(progress: .insertCard))
                isShown.continuation.finish()
                return .init(payment: .sample(.approved, id: "v1.s1.2"))
            },
            get: { id in
                switch id {
                case "v1.s1.1": .sample(.declined, id: id)
                case "v1.s1.2": .sample(.running, id: id)
                default: nil
                }
            })
        return (sales, payments)
    }

    private static func run(_ arguments: String...) async throws -> CommandRun {
        let (sales, payments) = scripts()
        return try await ScriptedService.run([
            API.interface(ScriptedSales(sales)), Payments.interface(ScriptedPayments(payments)),
        ]) { path, _ in
            try await CommandRun.zahlstelle(
                ["sale", "cancel", "v1", "--reason", "Irrtum"] + arguments, socket: path,
                environment: ["ZAHLSTELLE_SHIFT": "s1"])
        }
    }

    @Test(.timeLimit(.minutes(1))) func `the clerk sees what the terminal wants`() async throws {
        let run = try await Self.run()
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        let wanted = try #require(lines.firstIndex { $0.contains("Karte") })
        let end = try #require(lines.firstIndex { $0.hasPrefix("Verkauf v1: storniert") })
        #expect(wanted < end)
        #expect(!run.output.contains("v1.s1.1"))
    }
}
