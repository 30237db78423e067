import ArgumentParser
import FoundationEssentials
import Varlink

/// What every command that calls the daemon takes.
struct DaemonOptions: ParsableArguments {
    static let usualSocket = "/run/zahlstelle/zahlstelle.sock"

    @Option(
        help: ArgumentHelp("The daemon's socket. The environment variable ZAHLSTELLE_SOCKET sets another default."),
        completion: .file())
    var socket = DaemonOptions.socket(in: ProcessInfo.processInfo.environment)

    @OptionGroup var format: FormatOptions

    /// - Parameter waits: calls may take as long as people and paper do; only the daemon's end ends them.
    func connect(waits: Bool = false) async throws -> VarlinkConnection {
        var limits = VarlinkClientLimits()
        if waits { limits.replyTimeMax = nil }
        let connection = try await VarlinkConnection.connect(to: Self.address(socket), limits: limits)
        try await Instance.ask(connection)
        return connection
    }

    /// A path, or `unix:@name` for a socket without a file.
    static func address(_ text: String) -> VarlinkAddress {
        VarlinkAddress(text) ?? .path(text)
    }

    static func socket(in environment: [String: String]) -> String {
        guard let socket = environment["ZAHLSTELLE_SOCKET"], !socket.isEmpty else { return usualSocket }
        return socket
    }
}
