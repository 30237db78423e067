internal import Synchronization

/// What a line is told from outside, waiting for the line's own thread.
final class USBOrders: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isAbandoned = false
    }

    private let state = Mutex(State())
    private let context: USBContext

    init(_ context: USBContext) {
        self.context = context
    }

    func send(_ bytes: [UInt8]) {
        state.withLock { state in
            if state.bytes.count + bytes.count <= USBLimits.bytesWaiting {
                state.bytes += bytes
            } else {
                state.isAbandoned = true
            }
        }
        context.interrupt()
    }

    func abandon() {
        state.withLock { $0.isAbandoned = true }
        context.interrupt()
    }

    var isAbandoned: Bool { state.withLock { $0.isAbandoned } }

    /// Takes the bytes that are to be sent next.
    func next(atMost count: Int) -> [UInt8] {
        state.withLock { state in
            defer { state.bytes.removeFirst(min(count, state.bytes.count)) }
            return Array(state.bytes.prefix(count))
        }
    }
}
