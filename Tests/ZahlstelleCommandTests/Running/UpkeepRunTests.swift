import Interface
import Synchronization
import Testing
import Varlink

/// `terminal register`, `diagnose`, `initialise`, `print-config` and `state` as processes.
@Suite struct UpkeepRunTests {
    typealias Terminals = OrgZahlstelleTerminals

    @Test func `what the terminal shows comes first, what it printed last`() async throws {
        let run = try await Self.run(["diagnose", "t1", "--kind", "emv"], .done)
        #expect(run.status == 0)
        #expect(
            run.output == """
                t1: Diagnose emv
                Terminal t1: erledigt

                Das Terminal hat gedruckt:
                  TA 1
                  ·[31m

                """)
    }

    @Test func `what did not succeed exits with 10 and says why`() async throws {
        let run = try await Self.run(["initialise", "t1"], .refused, code: 0x0A, text: "Kein Host")
        #expect(run.status == 10)
        #expect(run.output.contains("Terminal t1: nicht ausgeführt\n"))
        #expect(run.output.contains("Kein Host"))
        #expect(run.output.contains("10 (hex 0A)"))
    }

    @Test func `JSON is one document`() async throws {
        let run = try await Self.run(["print-config", "t1", "--json"], .unknown)
        #expect(run.status == 10)
        #expect(try run.json.count == 1)
        #expect(run.output.contains(#""outcome":"unknown""#))
    }

    @Test func `a daemon that goes away leaves it open`() async throws {
        let server = Mutex<VarlinkServer?>(nil)
        let terminals = ScriptedTerminals(outcome: .done) { await server.withLock { $0 }?.stop(within: .zero) }
        let run = try await ScriptedService.run([Terminals.interface(terminals)]) { path, running in
            server.withLock { $0 = running }
            return try await CommandRun.zahlstelle(["terminal", "register", "t1"], socket: path)
        }
        #expect(run.status == 10)
        #expect(run.errors.contains("zahlstelle terminal state t1"))
    }

    @Test func `the state is told`() async throws {
        let run = try await Self.run(["state", "t1"], .done)
        #expect(run.status == 0)
        for word in ["nicht bereit", "Angemeldet     nein", "29001006", "TUX 1.2", "keiner im Journal"] {
            #expect(run.output.contains(word), "\(run.output)")
        }
    }

    @Test func `a kind that the protocol does not have is a mistake in the command line`() async throws {
        #expect(try await CommandRun.zahlstelle(["terminal", "diagnose", "t1", "--kind", "full"]).status == 64)
    }

    private static func run(
        _ arguments: [String], _ outcome: Terminals.Upkeep.Outcome, code: Int64? = nil, text: String? = nil
    ) async throws -> CommandRun {
        let terminals = ScriptedTerminals(outcome: outcome, code: code, text: text)
        return try await ScriptedService.run([Terminals.interface(terminals)]) { path, _ in
            try await CommandRun.zahlstelle(["terminal"] + arguments, socket: path)
        }
    }
}
