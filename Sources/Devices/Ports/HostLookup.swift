internal import NIOCore

/// Finds the addresses of one network device's name.
///
/// The system's call for it blocks for as long as a name server stays silent. So it has a thread of its own, of which a device
/// has one at most: neither other devices nor the event loops ever wait for it.
actor HostLookup {
    /// Finds all addresses of a name, the best first; none when the name is unknown. May block.
    typealias Search = @Sendable (_ host: String, _ port: Int) -> [SocketAddress]

    private let host: String
    private let port: Int
    private let search: Search
    private var isRunning = false
    private var waiting: [Int: CheckedContinuation<[SocketAddress], Never>] = [:]
    private var nextWait = 0

    init(_ host: String, _ port: Int, search: @escaping Search) {
        self.host = host
        self.port = port
        self.search = search
    }

    /// - Throws: ``PortFailure/unknownName(_:)`` where nobody knows the name, or says so in time.
    func addresses() async throws(PortFailure) -> [SocketAddress] {
        if let literal = try? SocketAddress(ipAddress: host, port: port) { return [literal] }
        let found = await found()
        guard !found.isEmpty else { throw .unknownName(host) }
        return found
    }

    private func found() async -> [SocketAddress] {
        start()
        let number = nextWait
        nextWait += 1
        let alarm = Task {
            guard (try? await Task.sleep(for: .milliseconds(PortLimits.lookupMilliseconds))) != nil else { return }
            self.waiting.removeValue(forKey: number)?.resume(returning: [])
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { waiting[number] = $0 }
    }

    private func start() {
        guard !isRunning else { return }
        let (host, port, search) = (host, port, search)
        isRunning = OwnThread.start {
            let found = search(host, port)
            Task { await self.ended(found) }
        }
    }

    private func ended(_ found: [SocketAddress]) {
        isRunning = false
        let waiting = waiting
        self.waiting = [:]
        for continuation in waiting.values { continuation.resume(returning: found) }
    }
}
