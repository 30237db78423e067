import Interface
import Synchronization
import Testing
import Varlink

/// `terminal end-of-day` as a process.
@Suite struct EndOfDayRunTests {
    @Test func `when the daemon goes away it is open whether the day is closed`() async throws {
        let server = Mutex<VarlinkServer?>(nil)
        let terminals = ScriptedTerminals(outcome: .done) { await server.withLock { $0 }?.stop(within: .zero) }
        let run = try await ScriptedService.run([OrgZahlstelleTerminals.interface(terminals)]) { path, running in
            server.withLock { $0 = running }
            return try await CommandRun.zahlstelle(["terminal", "end-of-day", "t1"], socket: path)
        }
        #expect(run.status == 10)
        #expect(run.errors.hasPrefix("Fehler: Ob das Terminal t1 seinen Tag abgeschlossen hat, ist offen"))
        #expect(
            run.errors.contains(
                "zahlstelle journal list --kind terminal.day-end-asked --kind terminal.day-ended --last 2"))
    }
}
