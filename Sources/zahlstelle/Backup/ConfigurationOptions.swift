import ArgumentParser
import Daemon

/// For commands that work beside the daemon, also where it is down: which pay point of this machine is meant.
struct ConfigurationOptions: ParsableArguments {
    static let usualFile = "/etc/zahlstelle/zahlstelled.toml"

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The daemon's configuration file.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var file = ConfigurationOptions.usualFile

    /// What is wrong elsewhere in the file is told and keeps nobody from anything: the daemon does not start with it, and just then a
    /// backup or a way back is wanted.
    ///
    /// - Throws: ``CommandFailure`` with everything that is wrong in the file, where some of it is in these sections.
    func read(_ sections: Set<ConfigurationReading.Section>) throws -> Configuration {
        let reading = ConfigurationReader.reading(path: file, credentials: .unread)
        let configuration: Configuration
        do {
            configuration = try reading.configuration(for: sections)
        } catch {
            let faults = Self.list(error.faults)
            throw CommandFailure(
                status: .failed, name: "configurationFaulty",
                text: .name(file) + Words(" ist keine gültige Konfiguration.", " is no valid configuration."),
                advice: Words("Technische Angabe (englisch): \(faults)", "Found: \(faults)"))
        }
        if !reading.faults.isEmpty {
            let words = Words(
                "Achtung: Mit dieser Konfiguration startet der Dienst nicht. \(file): ",
                "Note: the daemon does not start with this configuration. \(file): ")
            try Output.error.line(words.text(in: .own) + Self.list(reading.faults))
        }
        return configuration
    }

    private static func list(_ faults: [ConfigurationFault]) -> String {
        faults.map(\.description).joined(separator: "; ")
    }
}
