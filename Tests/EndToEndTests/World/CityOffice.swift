import Foundation
import Interface
import Synchronization
import Varlink

/// A pay point of real processes: the daemon and simulated devices, in a directory of its own.
final class CityOffice: Sendable {
    enum Line: String, Sendable, CaseIterable { case tcp, serial }

    struct Networks: Sendable {
        let terminal: SilentNetwork
        let printer: SilentNetwork

        /// - Parameter addresses: "tcp:127.0.0.1:4711"
        init?(_ addresses: String...) throws {
            let networks = try addresses.compactMap { $0.split(separator: ":").last.flatMap { Int($0) } }
                .map { try SilentNetwork(to: $0) }
            guard networks.count == 2 else { return nil }
            (terminal, printer) = (networks[0], networks[1])
        }
    }

    let directory: URL
    let terminal: Child
    let printer: Child
    let paper: URL
    /// What lies before the devices, where a test asked for it.
    let networks: Networks?
    private let configuration: URL
    private(set) var daemon: Child {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
    private let current: Mutex<Child>

    var socket: String { directory.appending(path: "socket").path }

    init(
        _ line: Line = .tcp, terminal terminalOptions: [String] = ["--instant"], profile: String = "generic",
        printer printerOptions: [String] = [], throughNetworks: Bool = false, isTest: Bool = false
    ) async throws {
        directory = URL(filePath: "/tmp/zs-\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        paper = directory.appending(path: "paper")
        let simulator = Programs.named("zahlstelle-sim")
        let wires: [String] =
            switch line {
            case .tcp: ["--tcp", "127.0.0.1:0"]
            case .serial: ["--pty", directory.appending(path: "tty").path]
            }
        terminal = try Child(
            simulator,
            ["terminal", "--control", directory.appending(path: "terminal.ctl").path] + wires + terminalOptions)
        let printerWires: [String] =
            switch line {
            case .tcp: wires
            case .serial: ["--pty", directory.appending(path: "lp").path]
            }
        printer = try Child(
            simulator,
            ["printer", "--paper", paper.path, "--control", directory.appending(path: "printer.ctl").path]
                + printerWires + printerOptions)
        configuration = directory.appending(path: "zahlstelled.toml")
        let addresses = (terminal: try await Self.address(terminal), printer: try await Self.address(printer))
        networks = try throughNetworks ? .init(addresses.terminal, addresses.printer) : nil
        let text = Self.configuration(
            directory, terminal: networks?.terminal.address ?? addresses.terminal, profile: profile,
            printer: networks?.printer.address ?? addresses.printer, isTest: isTest)
        try text.write(to: configuration, atomically: true, encoding: .utf8)
        current = Mutex(try Child(Programs.named("zahlstelled"), ["--config", configuration.path]))
        try await daemon.line(containing: "notice ready")
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Starts the daemon once more on the same state.
    func restartDaemon() async throws {
        daemon = try Child(Programs.named("zahlstelled"), ["--config", configuration.path])
        try await daemon.line(containing: "notice ready")
    }

    /// Rewrites the configuration. The daemon learns of it when it is told to.
    func configure(_ change: (String) -> String) throws {
        try change(String(contentsOf: configuration, encoding: .utf8))
            .write(to: configuration, atomically: true, encoding: .utf8)
    }

    /// One more daemon on the state of this one, with a socket of its own.
    func anotherDaemon() throws -> Child {
        let other = directory.appending(path: "other.toml")
        try String(contentsOf: configuration, encoding: .utf8)
            .replacing("\(directory.path)/socket", with: "\(directory.path)/other-socket")
            .write(to: other, atomically: true, encoding: .utf8)
        return try Child(Programs.named("zahlstelled"), ["--config", other.path])
    }

    func connect() async throws -> VarlinkConnection {
        try await VarlinkConnection.connect(to: .path(socket))
    }

    /// Waits until the device can be used.
    func ready(_ device: String) async throws {
        let connection = try await connect()
        for try await reply in OrgZahlstelleDevices.Client(connection).watchMore() {
            if reply.devices.contains(where: { $0.id == device && $0.ready }) { break }
        }
        await connection.close()
    }

    /// "ready tcp 127.0.0.1:4711" or "ready pty /path"
    private static func address(_ child: Child) async throws -> String {
        let words = try await child.line(containing: "ready ").split(separator: " ").map(String.init)
        guard words.count >= 3 else { throw Child.Ended(program: child.program, output: child.lines) }
        return words[1] == "pty" ? "serial:\(words[2])" : "tcp:\(words[2])"
    }

    private static func configuration(
        _ directory: URL, terminal: String, profile: String, printer: String, isTest: Bool
    ) -> String {
        """
        [daemon]
        state = "\(directory.path)/state"
        socket = "\(directory.path)/socket"
        stop-seconds = 5
        test = \(isTest)
        [issuer]
        authority = "Stadt Düren"
        pay-point = "Bürgerbüro, Zahlstelle 3"
        details = ["§ 1 Gebührensatzung, Beträge in €"]
        [[register]]
        id = "K1"
        drawer = "lade"
        [[terminal]]
        id = "t1"
        address = "\(terminal)"
        profile = "\(profile)"
        [[printer]]
        id = "p1"
        address = "\(printer)"
        profile = "epson-80"
        [printer.drawer]
        id = "lade"
        sensor = "open-when-high"
        """
    }
}
