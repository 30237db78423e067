import ArgumentParser
import Daemon
import Journal

struct JournalDowngradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "downgrade",
        abstract: "Make a journal that a later version has changed readable to this one again.",
        discussion: """
            For whoever went back to an older package; a box does it by itself. The daemon has to be stopped. No entry is lost: the \
            copy that was kept before the change takes up what was written since. Refuses where an entry is of a kind that this \
            version does not know. The journal of the later version is put aside.

            EXAMPLES
              systemctl stop zahlstelled zahlstelled.socket
              zahlstelle journal downgrade
            """)

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var format: FormatOptions

    func run() async throws {
        let configuration = try source.read()
        let outcome = try await OwnedState.downgrade(
            configuration.stateDirectory, clock: SystemClock(zone: configuration.zone))
        switch outcome {
        case .notNeeded: try format.show(["changed": false]) { _ in ["Diese Version liest das Journal, wie es ist."] }
        case .done(let entries, let aside):
            try format.show(Report(changed: true, entries: entries, aside: aside)) { screen in
                [
                    screen.paint("Das Journal ist wieder das dieser Version, geprüft und vollständig.", .good),
                    "  \(entries) Einträge übernommen; das der neueren Version liegt hier: \(aside)",
                ]
            }
        }
    }

    private struct Report: Encodable {
        let changed: Bool
        let entries: Int64
        let aside: String
    }
}
