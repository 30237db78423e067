import Glibc
import Simulation

/// What the simulator says to people and scripts.
enum Log {
    /// The line scripts wait for.
    static func ready(_ text: String) { show("ready \(text)") }

    static func show(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    static func write(_ note: DeviceNote) {
        switch note {
        case .sent(let text): write("-> \(text)\n", to: STDERR_FILENO)
        case .received(let text): write("<- \(text)\n", to: STDERR_FILENO)
        case .happened(let text): write("   \(text)\n", to: STDERR_FILENO)
        }
    }

    private static func write(_ text: String, to descriptor: CInt) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
