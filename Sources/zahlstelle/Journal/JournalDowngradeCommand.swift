import Archives
import ArgumentParser
import Daemon
import Glibc
import Journal
import PayPoint

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
        let configuration = try source.read([.daemon])
        let state = configuration.stateDirectory
        guard access(state + "/" + SQLiteJournal.fileName, F_OK) == 0 else { throw Self.noJournal(state, errno) }
        let outcome: JournalDowngrade.Outcome
        do {
            outcome = try await OwnedState.downgrade(state, clock: SystemClock(zone: configuration.zone))
        } catch JournalFailure.inUse {
            throw CommandFailure(archives: .journal(.inUse))
        }
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

    private static func noJournal(_ state: String, _ code: Int32) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "noJournal",
            text: Words("In \(state) ist kein Journal zu sehen: ", "No journal can be seen in \(state): ")
                + .system(code),
            advice: Words(
                "Als root aufrufen; welches Verzeichnis gemeint ist, steht in zahlstelled.toml unter [daemon].",
                "Call it as root; which directory is meant stands in zahlstelled.toml under [daemon]."))
    }

    private struct Report: Encodable {
        let changed: Bool
        let entries: Int64
        let aside: String
    }
}
