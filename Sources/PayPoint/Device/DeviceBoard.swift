/// How all devices are, and who wants to know when that changes.
public actor DeviceBoard {
    /// As many as may watch payments; see ``PaymentFeed/mostWatchers``.
    public static let mostWatchers = 256
    /// News kept for a slow watcher: several changes of every device of a large counter.
    public static let newsKept = 256

    private var devices: [DeviceID: DeviceStatus] = [:]
    /// Devices that work and may not be used, and why.
    private var blocked: [DeviceID: String] = [:]
    private var watchers: [Int: AsyncStream<[DeviceStatus]>.Continuation] = [:]
    private var nextToken = 0

    public init() {}

    /// Notes how a device is now; what is no news is not told.
    public func report(_ status: DeviceStatus) {
        if let known = devices[status.id], known.isSame(as: status) { return }
        devices[status.id] = status
        tell(status)
    }

    /// Shows a device as not ready whatever it says itself, because of something that only we know; `nil` ends that.
    public func block(_ id: DeviceID, because reason: String?) {
        guard blocked[id] != reason else { return }
        blocked[id] = reason
        if let status = devices[id] { tell(status) }
    }

    private func tell(_ status: DeviceStatus) {
        let shown = shown(status)
        for watcher in watchers.values { watcher.yield([shown]) }
    }

    private func shown(_ status: DeviceStatus) -> DeviceStatus {
        guard let reason = blocked[status.id] else { return status }
        return DeviceStatus(
            id: status.id, kind: status.kind, connection: status.connection, isReady: false,
            text: "\(reason); das Gerät selbst: \(status.text)", since: status.since)
    }

    /// All devices by name.
    public var all: [DeviceStatus] {
        devices.values.map(shown).sorted { $0.id.text < $1.id.text }
    }

    public func status(of id: DeviceID) -> DeviceStatus? { devices[id].map(shown) }

    /// All devices first, then each that changes, until the watcher leaves.
    ///
    /// - Throws: ``PaymentError/tooManyWatchers``
    public func watch() throws(PaymentError) -> AsyncStream<[DeviceStatus]> {
        guard watchers.count < Self.mostWatchers else { throw .tooManyWatchers }
        let token = nextToken
        nextToken += 1
        let (stream, continuation) = AsyncStream.makeStream(
            of: [DeviceStatus].self, bufferingPolicy: .bufferingNewest(Self.newsKept))
        watchers[token] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(token) }
        }
        continuation.yield(all)
        return stream
    }

    /// Ends all watches, because the daemon stops.
    public func endWatches() {
        for watcher in watchers.values { watcher.finish() }
    }

    private func forget(_ token: Int) {
        watchers[token] = nil
    }
}

extension DeviceStatus {
    fileprivate func isSame(as other: DeviceStatus) -> Bool {
        connection == other.connection && isReady == other.isReady && text == other.text
    }
}
