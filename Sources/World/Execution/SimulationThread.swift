internal import Glibc
internal import Synchronization

/// The one thread on which a simulation runs, daemon and world alike.
enum SimulationThread {
    private static let home = Mutex<pthread_t?>(nil)

    /// Makes the calling thread the one.
    static func begin() {
        home.withLock { $0 = pthread_self() }
    }

    static var isHere: Bool {
        home.withLock { $0 == pthread_self() }
    }
}

/// A reference that closures of the daemon may carry along although it is no `Sendable`.
///
/// Unchecked, because the compiler cannot know what is checked here at every use: all of it happens on one thread.
struct Confined<Value>: @unchecked Sendable {
    private let confined: Value

    init(_ value: Value) {
        confined = value
    }

    var value: Value {
        precondition(SimulationThread.isHere, "the simulation has one thread")
        return confined
    }
}
