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

    /// - Throws: ``CommandFailure`` with everything that is wrong in it.
    func read() throws(CommandFailure) -> Configuration {
        do {
            return try ConfigurationReader.read(path: file, credentials: .unread)
        } catch {
            throw CommandFailure(
                status: .failed, name: "configurationFaulty",
                text: .name(file) + Words(" ist keine gültige Konfiguration.", " is no valid configuration."),
                advice: Words(
                    "Gefunden: \(error.faults.map(\.description).joined(separator: "; "))",
                    "Found: \(error.faults.map(\.description).joined(separator: "; "))"))
        }
    }
}
