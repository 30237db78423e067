import Devices
import Foundation

/// A socket in the wall that a serial device is plugged into: a stable path, behind which pseudo terminals come and go.
final class Socket: Sendable {
    private let directory: URL
    var path: String { directory.appending(path: "tty").path }
    var address: PortAddress { .serial(path: path, SerialLine(baud: 115_200, stopBits: 1)) }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "tty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Closing the line that is returned pulls the plug.
    func plugIn() throws -> PeerLine {
        let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0 else {
            throw PeerLine.Failed(operation: "openpt", code: errno)
        }
        var name = [CChar](repeating: 0, count: 128)
        guard ptsname_r(master, &name, name.count) == 0 else {
            throw PeerLine.Failed(operation: "ptsname", code: errno)
        }
        let target = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        unlink(path)
        guard symlink(target, path) == 0 else { throw PeerLine.Failed(operation: "symlink", code: errno) }
        return PeerLine(descriptor: master)
    }
}
