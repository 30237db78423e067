import ArgumentParser
import Daemon
import Journal
import PayPoint
import Updates

struct UpdateArriveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrive",
        abstract:
            "Find out what this boot is to an update; zahlstelle-arrival.service calls this before the daemon starts.",
        discussion: """
            Where the new version failed and this is the one before, its journals are made readable again, as 'journal downgrade' \
            does.

            EXAMPLES
              zahlstelle update arrive
            """)

    @OptionGroup var source: ConfigurationOptions

    func run() async throws {
        let configuration = try? ConfigurationReader.reading(path: source.file, credentials: .unread)
            .configuration(for: [.daemon, .opening, .update])
        let arrival = try await UpdateBox.updater(zone: configuration?.zone ?? UpdateBox.usualZone).arrive(
            calendar: configuration.flatMap(UpdateBox.calendar)
        ) { await makeReadable() }
        switch arrival {
        case .usual: break
        case .trial(let version): try Output.standard.line("Version \(version) muss sich bewähren.")
        case .fellBack(let version):
            try Output.error.line("Version \(version) hat sich nicht bewährt; die vorherige läuft wieder.")
        case .returned: try Output.standard.line("Die vorherige Version läuft wieder.")
        case .tooLate: try Output.error.line("Für die Probe ist es zu spät: Die vorherige Version startet noch einmal.")
        case .stays: try Output.error.line("Die vorherige Version kann das Journal nicht lesen.")
        }
    }

    /// All pay points of this machine: the one at the counter, and the others beside its configuration.
    private func makeReadable() async -> [UpdateState.Said] {
        var faults: [UpdateState.Said] = []
        for file in Instance.configurations(beside: source.file) {
            do {
                let configuration = try ConfigurationReader.reading(path: file, credentials: .unread)
                    .configuration(for: [.daemon])
                _ = try await OwnedState.downgrade(
                    configuration.stateDirectory, clock: SystemClock(zone: configuration.zone))
            } catch let error as ConfigurationError {
                // The daemon would not start with it either, and says why.
                try? Output.error.line("\(file): \(error)")
            } catch {
                let fault = CommandFailure(error).text
                try? Output.error.line("\(file): \(fault.text(in: .own))")
                faults.append(fault.said)
            }
        }
        return faults
    }
}
