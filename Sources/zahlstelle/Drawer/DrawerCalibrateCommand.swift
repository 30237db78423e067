import ArgumentParser
import Interface
import PayPoint

struct DrawerCalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Find out how a drawer's sensor is to be read, and say which line belongs into zahlstelled.toml.",
        discussion: """
            Reads the sensor's line with the drawer closed, opens the drawer, and reads it again. The opening stands in the journal, with \
            the reason. Changes no configuration. Exits with 0 when the sensor is right as configured, with 1 when another line belongs \
            into the configuration, and with 10 when the line did not move or could not be read.

            EXAMPLES
              zahlstelle drawer calibrate lade
              zahlstelle drawer calibrate lade --yes --json | jq -r .line
            """)

    @OptionGroup var drawer: DrawerArgument

    @Option(help: "Why it is opened; it stands in the journal.")
    var reason = "Sensor der Lade wird eingestellt"

    @Flag(help: "Ask nothing: the drawer is closed.")
    var yes = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason", longest: DrawerDesk.longestReason)
        let client = OrgZahlstelleDrawer.Client(try await daemon.connect())
        // Before anybody is sent to the drawer.
        _ = try await level(client)
        try askToClose()
        let closed = try await level(client)
        let outcome = try await client.tryOut(.init(drawer: drawer.drawer, reason: reason)).outcome
        var open = closed
        if outcome.exitStatus == .done { open = try await moved(from: closed, client) }
        let sense = try await client.sense(.init(drawer: drawer.drawer))
        let result = DrawerCalibration(
            drawer: drawer.drawer, closed: closed, open: open, outcome: outcome, configured: sense.sensor,
            pin: sense.pin)
        try daemon.format.show(result) { result.lines($0) }
        if result.exitStatus != .done { throw result.exitStatus.code }
    }

    private func askToClose() throws {
        guard !yes else { return }
        guard Input.standard.isTerminal else {
            throw ValidationError(
                "Without a terminal nobody can be asked to close the drawer: close it and give --yes.")
        }
        let words = Words(
            "Die Lade \(drawer.drawer) bitte schließen, dann die Eingabetaste drücken. ",
            "Close the drawer \(drawer.drawer), then press Return. ")
        try Output.error.write(words.text(in: .own))
        guard readLine() != nil else { throw ExitStatus.cancelled.code }
    }

    private func level(_ client: OrgZahlstelleDrawer.Client) async throws -> OrgZahlstelleDrawer.Sense.Reply.Level {
        let reply = try await client.sense(.init(drawer: drawer.drawer))
        guard let level = reply.level else { throw CommandFailure.noLevel(of: drawer.drawer) }
        return level
    }

    /// A drawer's spring takes its time, and so does a printer that has to be asked.
    private func moved(
        from closed: OrgZahlstelleDrawer.Sense.Reply.Level, _ client: OrgZahlstelleDrawer.Client
    ) async throws -> OrgZahlstelleDrawer.Sense.Reply.Level {
        for _ in 1...Self.mostLooks {
            let now = try await level(client)
            if now != closed { return now }
            try await Task.sleep(for: .milliseconds(Self.pauseMilliseconds))
        }
        return closed
    }

    /// Three seconds in all: the slowest drawer needs one.
    private static let mostLooks = 12
    private static let pauseMilliseconds = 250
}

extension CommandFailure {
    fileprivate static func noLevel(of drawer: String) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "noLevel",
            text: Words(
                "Der Drucker, an dem die Lade \(drawer) hängt, sagt nichts über ihren Sensor: er ist nicht verbunden oder meldet "
                    + "keinen Zustand.",
                "The printer that drives the drawer \(drawer) tells nothing of its sensor: it is not connected or reports no state."
            ),
            advice: Words(
                "Ist er bereit? zahlstelle devices. Meldet er nie etwas, gehört sensor = \"none\" in zahlstelled.toml.",
                "Is it ready? zahlstelle devices. If it never reports anything, sensor = \"none\" belongs into zahlstelled.toml."
            ))
    }
}
