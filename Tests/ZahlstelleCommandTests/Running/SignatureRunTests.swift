import Interface
import Synchronization
import Testing
import Varlink

/// `signature` as a process.
@Suite struct SignatureRunTests {
    typealias API = OrgZahlstellePayments

    /// A payment whose signature was compared; its reversal, where it is asked for, ends in this state.
    private static func run(
        of sale: String?, _ arguments: String..., reversal: API.State = .approved
    ) async throws -> (CommandRun, [API.CheckSignature.Parameters]) {
        let asked = Mutex<[API.CheckSignature.Parameters]>([])
        var payment = API.Payment.sample(.approved)
        payment.sale = sale
        payment.signature = .awaited
        let script = ScriptedPayments.Script(
            get: { [payment] _ in payment },
            checkSignature: { [payment] parameters in
                asked.withLock { $0.append(parameters) }
                var checked = payment
                checked.signature = parameters.matches ? .matches : .differs
                guard let name = parameters.reversal else { return .init(payment: checked) }
                var back = API.Payment.sample(reversal, id: name)
                back.kind = .reversal
                back.original = "z1"
                return .init(payment: checked, reversal: back)
            })
        let run = try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(["signature", "z1", "--clerk", "MS"] + arguments, socket: path)
        }
        return (run, asked.withLock { $0 })
    }

    @Test func `of a sale it is noted, and the command is said that takes the whole of it back`() async throws {
        let (run, asked) = try await Self.run(of: "v1", "--differs")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output.hasPrefix(
                "Vermerkt; noch ist nichts zurückgenommen.\nZahlung z1: genehmigt, Unterschrift stimmt nicht\n"))
        #expect(run.output.hasSuffix("zahlstelle sale cancel v1 --reason 'Unterschrift stimmt nicht'\n"))
        #expect(asked == [.init(id: "z1", matches: false, clerk: "MS")])
        #expect(try await Self.run(of: "v1", "--differs", "--json").0.json.first?.members["payment"] != nil)
    }

    @Test(arguments: [(API.State.approved, Int32(0)), (.declined, 2), (.notBooked, 4)])
    func `without a sale it exits as the reversal ends`(_ end: API.State, _ status: Int32) async throws {
        let (run, asked) = try await Self.run(of: nil, "--differs", "--id", "r1", "--printer", "p1", reversal: end)
        #expect(run.status == status)
        #expect(run.output.contains("Storno r1"))
        #expect(asked == [.init(id: "z1", matches: false, clerk: "MS", reversal: "r1", printer: "p1")])
    }

    @Test(arguments: [nil, "v1"]) func `one that matches is noted and nothing else`(_ sale: String?) async throws {
        let (run, asked) = try await Self.run(of: sale, "--matches")
        #expect(run.status == 0)
        #expect(run.output.contains("Unterschrift    stimmt\n"))
        #expect(asked == [.init(id: "z1", matches: true, clerk: "MS")])
    }
}
