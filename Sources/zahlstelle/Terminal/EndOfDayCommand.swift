import ArgumentParser
import Interface
import PayPoint
import Varlink

struct EndOfDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-of-day",
        abstract: "Have the terminal close its day (Kassenschnitt), and compare its sum with the journal's.",
        discussion: """
            Takes up to some minutes. The result stands in the journal. Refused while the terminal works or a payment of it is in \
            doubt. Exits with 10 when the day was not closed, or may not have been, and with 1 when the sums differ; then it lists \
            the payments of today to be looked at first.

            EXAMPLE
              zahlstelle terminal end-of-day t1
            """)

    @OptionGroup var terminal: TerminalArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let connection = try await daemon.connect(waits: true)
        let dayEnd: OrgZahlstelleTerminals.EndDay.Reply
        do {
            dayEnd = try await OrgZahlstelleTerminals.Client(connection).endDay(.init(terminal: terminal.terminal))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureDayEnd(of: terminal.terminal, because: error)
        }
        try await show(dayEnd, OrgZahlstellePayments.Client(connection))
        if dayEnd.dayEnd.outcome != .closed { throw ExitStatus.notDone.code }
        if dayEnd.dayEnd.equal == false { throw ExitStatus.failed.code }
    }

    private func show(
        _ reply: OrgZahlstelleTerminals.EndDay.Reply, _ client: OrgZahlstellePayments.Client
    ) async throws {
        var check: DayEndCheck?
        if reply.dayEnd.equal == false, !daemon.format.json {
            check = await DayEndCheck(terminal: reply.dayEnd.terminal, client)
        }
        try daemon.format.show(reply) { screen in
            DayEndSheet(dayEnd: reply.dayEnd).lines(screen) + (check.map { [""] + $0.lines(screen) } ?? [])
        }
    }
}

extension CommandFailure {
    /// The order was given, and its answer did not come.
    fileprivate static func unsureDayEnd(of terminal: String, because error: VarlinkClientError) -> CommandFailure {
        let command = "zahlstelle journal list --kind terminal.day-end-asked --kind terminal.day-ended --last 2"
        return CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words(
                "Ob das Terminal \(terminal) seinen Tag abgeschlossen hat, ist offen: ",
                "Whether the terminal \(terminal) has closed its day is not known: ") + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, nachsehen (fehlt das Ende, dann am Terminal): \(command)",
                "When the daemon runs again, look (if the end is missing, then at the terminal): \(command)"))
    }
}
