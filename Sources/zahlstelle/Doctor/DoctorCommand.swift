import ArgumentParser

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the pay point and its machine, and say what to do about what is wrong.",
        discussion: """
            Looks at the daemon, its configuration and units, at each device's port, rights, line and state, at the journal, the \
            disk and the clock; a line each, ok, warn or fail. It works when the daemon is down, and it never starts a \
            payment or prints anything. As root it sees more. Exits with 1 when something fails; warnings do not change that.

            EXAMPLES
              sudo zahlstelle doctor
              zahlstelle doctor --json | jq -r '.findings[] | select(.level == "fail") | .check'
            """)

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The daemon's configuration file.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var file = "/etc/zahlstelle/zahlstelled.toml"

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let report = DoctorReport(findings: await Examination(socket: daemon.socket, file: file).findings())
        try daemon.format.show(report) { report.lines(.own, $0) }
        if report.hasFailures { throw ExitStatus.failed.code }
    }
}
