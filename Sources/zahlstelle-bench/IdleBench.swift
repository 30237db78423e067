import Foundation
import Simulation

/// What the daemon costs while nobody pays, with a terminal connected.
struct IdleBench {
    let seconds: Int
    let directory: URL

    func run() async throws {
        let host = DeviceHost(TerminalOnWire(SimulatedTerminal(), over: .stream), speed: .infinity)
        let listener = try await DeviceListener(host, address: "127.0.0.1", port: 0)
        let listening = Task { try await listener.run() }
        defer { listening.cancel() }
        let place = directory.appending(path: "idle")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let daemon = try DaemonProcess(
            place, devices: "[[terminal]]\nid = \"t1\"\naddress = \"tcp:127.0.0.1:\(listener.port)\"")
        _ = try daemon.start()
        defer { daemon.stop() }
        // The start has its own work to do; what is asked here is how the daemon rests afterwards.
        try await Task.sleep(for: .seconds(5))
        let before = try switches(daemon.identifier)
        try await Task.sleep(for: .seconds(seconds))
        // Threads that have gone meanwhile take their counts with them.
        let wakeUps = try switches(daemon.identifier).reduce(0) { sum, thread in
            sum + thread.value - (before[thread.key] ?? 0)
        }
        let resident = try status(daemon.identifier, "VmRSS:")
        Figure.line("idle resident memory", String(format: "%.1f MB", Double(resident) / 1024), "<= 40 MB")
        // libdispatch looks after its workers once a second, in any program in Swift.
        Figure.line("idle wake-ups in \(seconds) s", "\(wakeUps)", "0 but libdispatch's")
    }

    /// Voluntary context switches of each thread: it woke and went back to sleep.
    private func switches(_ process: Int32) throws -> [String: Int] {
        let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
        return try Dictionary(
            uniqueKeysWithValues: threads.map { thread in
                (thread, try number(in: "/proc/\(process)/task/\(thread)/status", "voluntary_ctxt_switches:"))
            })
    }

    private func status(_ process: Int32, _ key: String) throws -> Int {
        try number(in: "/proc/\(process)/status", key)
    }

    private func number(in path: String, _ key: String) throws -> Int {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
