import Dispatch
import Glibc

/// SIGTERM and SIGINT as something to wait for.
struct StopSignals: Sendable {
    private let stream: AsyncStream<Void>

    init() {
        stream = AsyncStream { continuation in
            for number in [SIGTERM, SIGINT] {
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number)
                // The handler keeps its source alive until it has done its work.
                source.setEventHandler {
                    continuation.finish()
                    source.cancel()
                }
                source.resume()
            }
        }
    }

    /// Returns at the first signal.
    func wait() async {
        for await _ in stream {}
    }
}
