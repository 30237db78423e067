import ArgumentParser
import Updates

struct UpdateProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Look whether the system that runs is worth keeping; zahlstelle-health.service calls this.",
        discussion: """
            The daemon has to answer, the journal to be whole, and every device to be ready again that was ready before the update. \
            Tries again until that is so or the time is over, and exits with 10 then. Where no update is on trial it looks once, says what \
            it finds, and exits with 0: nothing depends on it.

            EXAMPLES
              zahlstelle update prove --within 0
            """)

    /// zahlstelle-health.service waits two minutes longer, for the last look.
    private static let usualSeconds = 480
    private static let pause = Duration.seconds(5)

    @Option(help: ArgumentHelp("How long it may take, in seconds.", valueName: "seconds"))
    var within = UpdateProveCommand.usualSeconds

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard (0...86_400).contains(within) else { throw ValidationError("--within is 0 to 86400 seconds.") }
    }

    func run() async throws {
        let end = SteadyMoment.milliseconds + Int64(within) * 1000
        let (faults, isOnTrial) = try await UpdateBox.updater().prove(
            isOver: { SteadyMoment.milliseconds >= end }, pause: { try? await Task.sleep(for: Self.pause) },
            examine: { devices in
                // All the time that is left: an update must not be given up because a slow machine has a long journal.
                let left = Duration.milliseconds(end - SteadyMoment.milliseconds)
                return await UpdateHealth(socket: daemon.socket, verify: max(left, DoctorLimits.verify))
                    .faults(devices: devices)
            })
        try daemon.format.show(["faults": faults]) { screen in
            guard !faults.isEmpty else { return [screen.paint("Dieses System ist gesund.", .good)] }
            return [screen.paint("Dieses System ist nicht gesund:", .bad)]
                + faults.map { "- " + PrintableText.clean($0.german) }
        }
        if !faults.isEmpty, isOnTrial { throw ExitStatus.notDone.code }
    }
}
