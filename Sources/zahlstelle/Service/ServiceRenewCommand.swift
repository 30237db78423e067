import ArgumentParser
import Foundation
import Interface
import Varlink

struct ServiceRenewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Have the daemon end between two payments; systemd starts it anew.",
        discussion: """
            Waits until no payment, print or end-of-day of a terminal runs; with --day until the counter is closed. From that moment \
            on the daemon takes no payments until the new one does, a second or two later. Ctrl-C gives up, and nothing has \
            happened then. After an upgrade of the package this runs by itself (zahlstelle-renew.service).

            EXAMPLES
              zahlstelle service renew
              zahlstelle service renew --no-wait || echo 'later'
            """)

    @Flag(help: "Wait until the counter is closed, too.")
    var day = false

    @Flag(inversion: .prefixedNo, help: "Wait for the moment; without waiting it is now or not.")
    var wait = true

    @Flag(
        help: "All daemons with a socket in /run/zahlstelle, one after the other. Those that do not run are left out.")
    var all = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        guard all else { return try await renew(daemon) }
        for socket in Self.sockets() {
            var options = daemon
            options.socket = socket
            do {
                try await renew(options)
            } catch is SocketError {
                // None runs there: the next start has the new version anyway.
            }
        }
    }

    private func renew(_ options: DaemonOptions) async throws {
        let connection = try await options.connect(waits: true)
        _ = try await OrgZahlstelleDaemon.Client(connection)
            .renew(.init(scope: day ? .day : .payments, wait: wait))
        await connection.close()
        if !options.format.json { try Output.standard.line("Der Dienst beginnt neu: \(options.socket)") }
    }

    static func sockets() -> [String] {
        let directory = URL(filePath: DaemonOptions.usualSocket).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.filter { $0.hasSuffix(".sock") }.sorted().map { "\(directory)/\($0)" }
    }
}
