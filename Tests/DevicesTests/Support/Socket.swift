import Devices
import Foundation
import Synchronization

/// A socket in the wall that a serial device is plugged into: a stable path, behind which pseudo terminals come and go.
final class Socket: Sendable {
    private let directory: URL
    /// The far ends, held open so that the device's end sees no error before the driver comes.
    private let held = Mutex<[Int32]>([])
    var path: String { directory.appending(path: "tty").path }
    var address: PortAddress { .serial(path: path, SerialLine(baud: 115_200, stopBits: 1)) }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "tty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        for descriptor in held.withLock({ $0 }) { close(descriptor) }
        try? FileManager.default.removeItem(at: directory)
    }

    /// Closing the line that is returned pulls the plug.
    func plugIn() throws -> PeerLine {
        var device: Int32 = -1
        var far: Int32 = -1
        // Raw from the start: a line that has not been set up would echo what the device sends back to it.
        var settings = termios()
        cfmakeraw(&settings)
        settings.c_cflag |= tcflag_t(CREAD | CLOCAL)
        guard openpty(&device, &far, nil, &settings, nil) == 0 else {
            throw PeerLine.Failed(operation: "openpty", code: errno)
        }
        held.withLock { $0.append(far) }
        var name = [CChar](repeating: 0, count: 128)
        guard ttyname_r(far, &name, name.count) == 0 else {
            throw PeerLine.Failed(operation: "ttyname", code: errno)
        }
        let target = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        unlink(path)
        guard symlink(target, path) == 0 else { throw PeerLine.Failed(operation: "symlink", code: errno) }
        return PeerLine(descriptor: device)
    }
}
