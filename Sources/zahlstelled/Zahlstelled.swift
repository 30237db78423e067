import ArgumentParser
import Daemon
import Foundation
import Logging
import PayPoint

/// The daemon's command line.
@main
struct Zahlstelled: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zahlstelled",
        abstract: "Owns the card terminals, printers and drawers of a pay point, and takes payments.",
        discussion: "Front ends talk to it over a Unix socket; see zahlstelle(1) and zahlstelled(8).",
        version: Product.version)

    @Option(name: [.short, .customLong("config")], help: "The configuration file; see zahlstelled.toml(5).")
    var configurationFile = "/etc/zahlstelle/zahlstelled.toml"

    @Flag(help: "Check the configuration file, say everything that is wrong with it, and exit.")
    var check = false

    func run() async throws {
        let configuration = try load()
        guard !check else {
            print("\(configurationFile): in Ordnung")
            return
        }
        let environment = ProcessInfo.processInfo.environment
        let clock = SystemClock(zone: configuration.zone)
        let journald = JournaldLogHandler(environment: environment)
        let handler: any LogHandler = if let journald { journald } else { PlainLogHandler(clock: clock) }
        let log = Logger(label: "zahlstelled") { _ in handler }
        let watchdog = Watchdog(environment: environment, processID: ProcessInfo.processInfo.processIdentifier)
        let orders = DaemonOrders()
        let path = configurationFile
        let daemon = PayPointDaemon(
            configuration, clock: clock, log: log, environment: environment, orders: orders
        ) { () throws(ConfigurationError) in
            try ConfigurationReader.read(path: path, credentials: Credentials(environment: environment))
        }
        let running = Task { try await daemon.run(watchdog: watchdog) }
        let signals = Signals(stop: { running.cancel() }, reload: orders.reload)
        defer { signals.end() }
        do {
            try await running.value
        } catch {
            log.critical("\(Complaint.text(error, configuration))")
            throw Complaint.isLasting(error) ? ExitCode(75) : ExitCode.failure
        }
    }

    private func load() throws -> Configuration {
        do {
            let environment = ProcessInfo.processInfo.environment
            // Whoever checks a file in a shell has none of what systemd keeps for the daemon.
            let isInShell = check && environment["CREDENTIALS_DIRECTORY"] == nil
            return try ConfigurationReader.read(
                path: configurationFile, credentials: isInShell ? .unread : Credentials(environment: environment))
        } catch {
            for fault in error.faults {
                FileHandle.standardError.write(Data("\(configurationFile): \(fault)\n".utf8))
            }
            throw ExitCode(78)
        }
    }
}
