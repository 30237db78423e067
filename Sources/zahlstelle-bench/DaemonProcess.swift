import Foundation

/// The daemon as a process of its own, with the notices that it would send to systemd.
final class DaemonProcess {
    private let process = Process()
    private let notices: Int32
    private let directory: URL

    init(_ directory: URL, devices: String = "") throws {
        self.directory = directory
        let path = directory.appending(path: "notify").path
        unlink(path)
        notices = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(notices, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        let configuration = directory.appending(path: "bench.toml")
        try """
        [daemon]
        state = "\(directory.path)/state"
        socket = "\(directory.path)/socket"
        [issuer]
        authority = "Stadt"
        pay-point = "Bench"
        [[register]]
        id = "K1"
        \(devices)
        """.write(to: configuration, atomically: true, encoding: .utf8)
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "zahlstelled")
        process.arguments = ["--config", configuration.path]
        process.environment = ProcessInfo.processInfo.environment.merging(["NOTIFY_SOCKET": path]) { _, new in new }
        process.standardError = FileHandle.nullDevice
    }

    deinit { close(notices) }

    var identifier: Int32 { process.processIdentifier }

    /// Starts the daemon and waits until it says READY.
    /// - Returns: how long that took, in milliseconds.
    func start() throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        var buffer = [UInt8](repeating: 0, count: 512)
        while true {
            let count = recv(notices, &buffer, buffer.count, 0)
            if String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).contains("READY=1") { break }
        }
        return clock.now.seconds(since: start) * 1000
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
