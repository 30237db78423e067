import ArgumentParser
import Interface
import PayPoint

struct EndOfDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-of-day",
        abstract: "Have the terminal close its day (Kassenschnitt), and compare its sum with the journal's.",
        discussion: """
            Takes up to some minutes. The result stands in the journal. Refused while the terminal works or a payment of it is in \
            doubt. Exits with 10 when the day was not closed, or may not have been, and with 1 when the sums differ.

            EXAMPLE
              zahlstelle terminal end-of-day t1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstelleTerminals.Client(try await daemon.connect(waits: true))
        let reply = try await client.endDay(.init(terminal: terminal.terminal))
        try daemon.format.show(reply) { DayEndSheet(dayEnd: reply.dayEnd).lines($0) }
        if reply.dayEnd.outcome != .closed { throw ExitStatus.notDone.code }
        if reply.dayEnd.equal == false { throw ExitStatus.failed.code }
    }
}
