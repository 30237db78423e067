import ArgumentParser
import Updates

struct UpdateRollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Give up the update that waits, or go back to the version before.",
        discussion: """
            What waits is given up and nothing else happens. What runs already is left by a reboot, at once and only while the counter \
            is closed. The journal goes along without losing an entry; where the version before cannot read an entry, the box comes \
            back to this one. Needs root.

            EXAMPLES
              zahlstelle update rollback
            """)

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let outcome = try await UpdateBox.updater().goBack { await UpdateCounter(socket: daemon.socket).ask() }
        switch outcome {
        case .discarded(let version):
            try daemon.format.show(["discarded": version.text]) { _ in ["Version \(version) wird nicht gestartet."] }
        case .reboots(let version):
            try daemon.format.show(["returnsTo": version.text]) { _ in
                ["Der Rechner startet jetzt mit der Version \(version)."]
            }
        case .wait(let activities): throw CommandFailure.counterOpen(activities)
        }
    }
}
