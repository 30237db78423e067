internal import Dispatch
internal import PayPoint
internal import Synchronization

/// Takes lines of the record and writes them behind everybody's back: whoever records never waits for the disk.
///
/// Lines that come faster than the disk takes them, and lines of a disk that is full, are dropped and counted; the count
/// stands in the record where they would. Nothing is synced: after a power failure the last seconds may be missing.
public final class WireStore: Sendable {
    private struct Batch {
        var lines: [(device: DeviceID, bytes: [UInt8])] = []
        var lost: [DeviceID: Int] = [:]
        var bytes = 0
    }

    private struct Waiting {
        var batch = Batch()
        /// Of what waits and of what is being written.
        var bytes = 0
        var isWriting = false
    }

    private let waiting = Mutex(Waiting())
    private let rings: Mutex<RingSet>
    private let queue = DispatchQueue(label: "wire record", qos: .utility)

    /// - Parameters:
    ///   - directory: made when the first line is written.
    ///   - log: told once when the disk refuses the record, and once when it takes it again.
    public init(directory: String, log: @escaping @Sendable (String) -> Void) {
        rings = Mutex(RingSet(directory: directory, log: log))
    }

    /// - Parameter line: already masked; what waits here may end up in a core dump.
    func append(_ line: [UInt8], for device: DeviceID) {
        let begins = waiting.withLock { waiting in
            // Behind a gap nothing is taken until the gap is in the record.
            if waiting.batch.lost[device] != nil || waiting.bytes + line.count > WireLimits.waitingBytes {
                waiting.batch.lost[device, default: 0] += 1
            } else {
                waiting.batch.lines.append((device, line))
                waiting.batch.bytes += line.count
                waiting.bytes += line.count
            }
            defer { waiting.isWriting = true }
            return !waiting.isWriting
        }
        if begins { queue.async { self.write() } }
    }

    /// Waits until all that was recorded has been given to the file system.
    public func flush() {
        queue.sync {}
    }

    /// Nothing is written meanwhile.
    func holding(_ work: () -> Void) {
        queue.suspend()
        work()
        queue.resume()
    }

    private func write() {
        while let batch = next() {
            rings.withLock { rings in
                for line in batch.lines { rings.write(line.bytes, for: line.device) }
                for (device, count) in batch.lost { rings.miss(count, for: device) }
            }
            waiting.withLock { $0.bytes -= batch.bytes }
        }
    }

    /// What waits; nil where nothing does, and the next line begins a new run.
    private func next() -> Batch? {
        waiting.withLock { waiting in
            guard !waiting.batch.lines.isEmpty || !waiting.batch.lost.isEmpty else {
                waiting.isWriting = false
                return nil
            }
            defer { waiting.batch = Batch() }
            return waiting.batch
        }
    }
}
