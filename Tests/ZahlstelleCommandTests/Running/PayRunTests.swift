import Interface
import Synchronization
import Testing
import Varlink

/// `pay` as a process, against a service that plays a terminal.
@Suite struct PayRunTests {
    typealias API = OrgZahlstellePayments

    /// A payment that runs, shows two messages and ends in this state.
    private static func service(ending state: API.State) -> ScriptedPayments.Script {
        .init(
            start: { _ in .sample(.requested) },
            watch: { call in
                try await call.reply(continues: .init(payment: .sample(.requested)))
                try await call.reply(continues: .init(payment: .sample(.running)))
                try await call.reply(continues: .init(progress: .insertCard))
                var asked = API.Payment.sample(.running)
                asked.cancel = .noAnswer
                try await call.reply(continues: .init(payment: asked))
                try await call.reply(continues: .init(progress: .wait))
                return .init(payment: .sample(state))
            })
    }

    private static func pay(
        _ script: ScriptedPayments.Script, _ more: String..., started: @escaping @Sendable (Int32) -> Void = { _ in }
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(
                ["pay", "--amount", "42,50", "--register", "K1", "--clerk", "MS", "--card", "t1", "--id", "z1"] + more,
                socket: path, started: started)
        }
    }

    @Test func `what the terminal says comes as lines, then the result`() async throws {
        let run = try await Self.pay(Self.service(ending: .approved))
        #expect(
            run.output == """
                Zahlung z1: 42,50 EUR, Karte an t1
                angenommen
                am Terminal
                Kunde: Karte einstecken oder vorhalten
                Bitte warten
                Zahlung z1: genehmigt
                  Betrag          42,50 EUR
                  Zahlungsmittel  Karte an t1
                  Quittung        K1-000042

                """)
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test(arguments: [(API.State.declined, Int32(2)), (.cancelled, 3), (.notBooked, 4), (.inDoubt, 5)])
    func `the exit status tells the end`(_ state: API.State, _ status: Int32) async throws {
        let run = try await Self.pay(Self.service(ending: state))
        #expect(run.status == status)
    }

    @Test(arguments: [(API.Kind.payment, "kassieren"), (.reversal, "auszahlen"), (.refund, "auszahlen")])
    func `while it is in doubt, the advice names the danger`(_ kind: API.Kind, _ danger: String) async throws {
        var payment = API.Payment.sample(.inDoubt)
        payment.kind = kind
        let script = ScriptedPayments.Script(watch: { [payment] _ in .init(payment: payment) })
        let run = try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(["watch", "z1"], socket: path)
        }
        let warnings = run.output.split(separator: "\n").filter { $0.hasPrefix("Nicht noch einmal") }
        #expect(warnings == ["Nicht noch einmal \(danger), bevor am Terminal geprüft ist, ob gebucht wurde."])
    }

    @Test func `with --json each news is an object of the interface`() async throws {
        let run = try await Self.pay(Self.service(ending: .declined), "--json")
        let lines = try run.json.map(\.members)
        #expect(
            lines.map { Array($0.keys) } == [
                ["payment"], ["payment"], ["progress"], ["payment"], ["progress"], ["payment"],
            ])
        #expect(lines.last?["payment"]?.members["state"] == .string("declined"))
        #expect(lines[2]["progress"]?.members["code"] == .number(10))
        #expect(run.status == 2)
    }

    @Test func `the daemon gets the request as it was typed`() async throws {
        let asked = Mutex<API.Request?>(nil)
        let script = ScriptedPayments.Script(start: { request in
            asked.withLock { $0 = request }
            return .sample(.approved)
        })
        let run = try await Self.pay(script, "--payer", "Erika Mustermann", "--printer", "p1")
        #expect(run.status == 0)
        var expected = API.Payment.sample(.approved).request
        expected.payer = "Erika Mustermann"
        expected.printer = "p1"
        #expect(asked.withLock { $0 } == expected)
    }

    @Test func `a refusal is told on standard error and nothing else is`() async throws {
        let script = ScriptedPayments.Script(start: { _ in
            throw API.Failure.terminalBusy(
                .init(terminal: "t1", payment: "z0", text: "Das Terminal ist besetzt", english: "English"))
        })
        let plain = try await Self.pay(script)
        #expect(plain.output == "" && plain.status == 8)
        #expect(
            plain.errors == """
                Fehler: Das Terminal ist besetzt
                Wie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment z0

                """)
        let json = try await Self.pay(script, "--json")
        let error = try JSON.parse(json.errors).members
        #expect(error["error"] == .string("org.zahlstelle.Payments.TerminalBusy"))
        #expect(error["parameters"]?.members["payment"] == .string("z0"))
        #expect(json.output == "" && json.status == 8)
    }

    @Test func `when the daemon goes away the payment is named`() async throws {
        let server = Mutex<VarlinkServer?>(nil)
        let script = ScriptedPayments.Script(
            start: { _ in .sample(.requested) },
            watch: { call in
                try await call.reply(continues: .init(payment: .sample(.running)))
                await server.withLock { $0 }?.stop(within: .zero)
                return .init(payment: .sample(.approved))
            })
        let run = try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, running in
            server.withLock { $0 = running }
            return try await CommandRun.zahlstelle(
                [
                    "pay", "--amount", "42,50", "--register", "K1", "--clerk", "MS", "--card", "t1", "--id", "z1",
                    "--json",
                ], socket: path)
        }
        #expect(run.status == 6)
        let error = try JSON.parse(run.errors).members
        #expect(error["error"] == .string("unsettled"))
        #expect(error["advice"] == .string("Weiter zusehen: zahlstelle watch z1"))
    }
}
