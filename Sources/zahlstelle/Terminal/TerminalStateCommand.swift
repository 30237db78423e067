import ArgumentParser
import Interface
import PayPoint

struct TerminalStateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Show how a card terminal is: registered, its software, what went wrong last, its last end-of-day.",
        discussion: """
            Asks the terminal nothing. What it told of itself is known since the daemon started; 'diagnose' and 'register' ask it.

            EXAMPLE
              zahlstelle terminal state t1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstelleTerminals.Client(try await daemon.connect())
        let reply = try await client.getState(.init(terminal: terminal.terminal))
        try daemon.format.show(reply) { TerminalStateSheet(state: reply.state).lines($0) }
    }
}

/// A terminal as a technician wants to know it.
struct TerminalStateSheet {
    let state: OrgZahlstelleTerminals.State

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Zustand", state.text)
        sheet.add("Seit", state.since.map(MomentText.german))
        sheet.add("Angemeldet", state.registeredSince.map { "seit \(MomentText.german($0))" } ?? "nein")
        sheet.add("Terminal-ID", state.terminalId)
        sheet.add("Gerät", state.model)
        sheet.add("Software", state.software)
        sheet.add("Seriennummer", state.serialNumber)
        sheet.add("Letzter Fehler", state.trouble.map { "\(MomentText.german($0.at)): \($0.text)" })
        sheet.add("Kassenschnitt", state.dayClosed.map(MomentText.german) ?? "keiner im Journal")
        sheet.add("Summe dabei", state.daySum.map { Cents($0).german })
        let ready = screen.paint(state.ready ? "bereit" : "nicht bereit", state.ready ? .good : .bad)
        return ["Terminal \(state.terminal): \(ready)"] + sheet.lines()
    }
}
