import Interface
import Synchronization
import Testing
import Varlink

@Suite struct ListRunTests {
    typealias API = OrgZahlstellePayments

    @Test func `payments come page after page until there are enough`() async throws {
        let asked = Mutex<[API.List.Parameters]>([])
        let script = ScriptedPayments.Script(list: { parameters in
            asked.withLock { $0.append(parameters) }
            guard parameters.before == nil else {
                return .init(payments: [.sample(.declined, id: "b", entry: 3)], next: 3)
            }
            return .init(payments: [.sample(.approved, id: "a", entry: 9)], next: 9)
        })
        let run = try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(
                ["payments", "--limit", "2", "--state", "approved", "--state", "declined", "--register", "K1"],
                socket: path)
        }
        #expect(run.status == 0)
        #expect(
            run.output == """
                Zeit                 Zahlung  Kasse  Art      Mittel       Betrag EUR  Stand      Quittung
                22.11.2026 18:30:00  a        K1     Zahlung  Karte an t1       42,50  genehmigt  K1-000042
                22.11.2026 18:30:00  b        K1     Zahlung  Karte an t1       42,50  abgelehnt  -
                Es gibt mehr; --limit nennt eine größere Zahl.

                """)
        #expect(
            asked.withLock { $0 } == [
                .init(states: [.approved, .declined], register: "K1", limit: 2),
                .init(states: [.approved, .declined], register: "K1", before: 9, limit: 1),
            ])
    }

    @Test func `a refund without a way goes back as the money came`() async throws {
        let asked = Mutex<API.Refund.Parameters?>(nil)
        let script = ScriptedPayments.Script(refund: { parameters in
            asked.withLock { $0 = parameters }
            return .init(payment: .sample(.approved))
        })
        let run = try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(["refund", "z1", "--clerk", "MS", "--id", "r1"], socket: path)
        }
        #expect(run.status == 0)
        #expect(asked.withLock { $0 } == .init(id: "r1", original: "z1", clerk: "MS"))
    }

    @Test func `entries of one payment are picked out of all pages`() async throws {
        let journal = ScriptedJournal(count: 1500)
        let run = try await ScriptedService.run([OrgZahlstelleJournal.interface(journal)]) { path, _ in
            try await CommandRun.zahlstelle(["journal", "list", "--payment", "z500", "--json"], socket: path)
        }
        guard case .array(let entries)? = try run.json.first?.members["entries"] else {
            Issue.record("no entries in \(run.output)")
            return
        }
        #expect(entries.map { $0.members["sequence"] } == [.number(500), .number(1000), .number(1500)])
    }

    @Test func `the newest of a kind are picked out of all pages`() async throws {
        let journal = ScriptedJournal(count: 2500)
        let run = try await ScriptedService.run([OrgZahlstelleJournal.interface(journal)]) { path, _ in
            try await CommandRun.zahlstelle(
                ["journal", "list", "--kind", "payment.ended", "--last", "2", "--json"], socket: path)
        }
        guard case .array(let entries)? = try run.json.first?.members["entries"] else {
            Issue.record("no entries in \(run.output)")
            return
        }
        #expect(entries.map { $0.members["sequence"] } == [.number(1400), .number(2100)])
        let unknown = try await CommandRun.zahlstelle(["journal", "list", "--kind", "nope"])
        #expect(unknown.status == 64 && unknown.errors.contains("terminal.day-ended"))
    }

    @Test func `a faulty journal has an exit status of its own`() async throws {
        let journal = ScriptedJournal(count: 12, fault: .init(sequence: 13, text: "Hash passt nicht"))
        let run = try await ScriptedService.run([OrgZahlstelleJournal.interface(journal)]) { path, _ in
            try await CommandRun.zahlstelle(["journal", "verify"], socket: path)
        }
        #expect(run.output.hasPrefix("Das Journal ist fehlerhaft ab Eintrag 13: Hash passt nicht\n"))
        #expect(run.status == 9)
    }
}

/// A journal in which every 500th entry belongs to payment z500, and every 700th is the end of one.
private struct ScriptedJournal: OrgZahlstelleJournal.Handler {
    let count: Int64
    var fault: OrgZahlstelleJournal.Fault?

    func verify(
        _ parameters: OrgZahlstelleJournal.Verify.Parameters, _ call: VarlinkCall<OrgZahlstelleJournal.Verify.Reply>
    ) async throws -> OrgZahlstelleJournal.Verify.Reply {
        .init(entries: count, head: "00ff", fault: fault)
    }

    func list(
        _ parameters: OrgZahlstelleJournal.List.Parameters, _ call: VarlinkCall<OrgZahlstelleJournal.List.Reply>
    ) async throws -> OrgZahlstelleJournal.List.Reply {
        let first = (parameters.after ?? 0) + 1
        let last = min(count, first + (parameters.limit ?? 100) - 1)
        guard first <= last else { return .init(entries: []) }
        return .init(
            entries: (first...last).map { sequence in
                .init(
                    sequence: sequence, time: "2026-11-22T18:30:00.000000Z",
                    kind: sequence.isMultiple(of: 700) ? "payment.ended" : "payment.moved",
                    payment: sequence.isMultiple(of: 500) ? "z500" : "z1", body: [:], hash: "00")
            })
    }
}
