import ArgumentParser
import Interface

struct ServiceActivitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activities",
        abstract: "Show what is under way.",
        discussion: """
            Without --day what a new start would cut off: payments, prints, a terminal's end-of-day. With --day also what keeps the \
            counter from being closed: doubts, open sales, shifts, registers that are not closed, files not handed over. An update \
            of the box waits for these. Exits with 10 where something is under way.

            EXAMPLES
              zahlstelle service activities
              zahlstelle service activities --day --json
            """)

    @Flag(help: "Also what keeps the counter from being closed.")
    var day = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstelleDaemon.Client(try await daemon.connect())
        let reply = try await client.getActivities(.init(scope: day ? .day : .payments))
        try daemon.format.show(reply) { screen in
            guard !reply.activities.isEmpty else { return [screen.paint("Es läuft nichts.", .good)] }
            return reply.activities.map { PrintableText.clean($0.text) }
        }
        if !reply.activities.isEmpty { throw ExitStatus.notDone.code }
    }
}
