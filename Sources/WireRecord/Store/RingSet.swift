internal import Dispatch
internal import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// The rings of all devices, and what to do when the disk refuses them.
struct RingSet {
    private let directory: String
    private let log: @Sendable (String) -> Void
    private var rings: [DeviceID: Ring] = [:]
    /// Lines that are not in the record, and whose mark is not either.
    private var missing: [DeviceID: Int] = [:]
    private var pausedUntil: DispatchTime?

    init(directory: String, log: @escaping @Sendable (String) -> Void) {
        self.directory = directory
        self.log = log
    }

    /// So many lines did not get here.
    mutating func miss(_ count: Int, for device: DeviceID) {
        missing[device, default: 0] += count
        write([], for: device)
    }

    /// - Parameter line: empty to write only that lines are missing.
    mutating func write(_ line: [UInt8], for device: DeviceID) {
        let isMissed = line.isEmpty ? 0 : 1
        if let pausedUntil, DispatchTime.now() < pausedUntil {
            missing[device, default: 0] += isMissed
            return
        }
        do throws(DiskRefusal) {
            var ring: Ring
            if let open = rings.removeValue(forKey: device) {
                ring = open
            } else {
                ring = try Ring(directory: "\(directory)/\(device)")
            }
            if let count = missing[device] {
                let mark = WireEntry(milliseconds: 0, content: .lost(count))
                try ring.write(WireLine.entry(mark).bytes)
                missing[device] = nil
            }
            try ring.write(line)
            rings[device] = ring
            if pausedUntil != nil { log("the wire record goes on") }
            pausedUntil = nil
        } catch {
            missing[device, default: 0] += isMissed
            if pausedUntil == nil { log("the wire record pauses: \(error)") }
            pausedUntil = .now() + .seconds(WireLimits.pauseSeconds)
        }
    }
}

/// Why the disk did not take something.
struct DiskRefusal: Error, CustomStringConvertible {
    let operation: String
    let code: Int32

    init(_ operation: String) {
        self.operation = operation
        code = errno
    }

    var description: String { "\(operation): \(String(cString: strerror(code)))" }
}
