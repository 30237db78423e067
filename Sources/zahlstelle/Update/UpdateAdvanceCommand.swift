import ArgumentParser
import Daemon
import PayPoint
import Updates

struct UpdateAdvanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Start the update that waits, if everything permits it now; zahlstelle-update.timer calls this.",
        discussion: """
            Looks first at the source that the configuration names, once a day. Writes down why an update waits, for 'update status'.

            EXAMPLES
              zahlstelle update advance
            """)

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let configuration = try source.read([.daemon, .opening, .update])
        let updater = UpdateBox.updater(zone: configuration.zone)
        if let address = configuration.update?.source { try await fetch(address, updater) }
        let counter = UpdateCounter(socket: daemon.socket)
        let decided = try await updater.advance(
            calendar: UpdateBox.calendar(configuration), counter: { await counter.ask() },
            devices: { await counter.readyDevices() }, words: \.words.said)
        try daemon.format.show(["activation": decided.word]) { _ in
            switch decided {
            case .nothing: []
            case .wait(let reason): ["Das Update wartet: \(PrintableText.clean(reason.words.german))"]
            case .now: ["Das Update wird gestartet."]
            }
        }
    }

    /// What is not newer is the usual case and no failure; others are told and do not keep what is installed from being started.
    private func fetch(_ address: String, _ updater: Updater) async throws {
        let keys = try UpdateKeys(file: UpdateBox.keys)
        do {
            guard try await updater.isLookDue() else { return }
            let version = try await updater.install(try BundleSource(address: address), keys: keys, again: false)
            try Output.standard.line("Version \(version) ist installiert.")
        } catch UpdateFailure.notNewer, UpdateFailure.installedAlready {
            return
        } catch {
            try Output.error.line(FailureReport(failure: CommandFailure(error)).text(in: .own))
        }
    }
}

extension Activation {
    /// For programs.
    fileprivate var word: String {
        switch self {
        case .nothing: "nothing"
        case .wait(let reason): reason.word
        case .now: "now"
        }
    }
}
