import Dispatch
import Glibc

/// Ctrl-C as news instead of as an end. Keeps only the first two, which is all that anybody acts on.
struct Interrupts {
    private static let kept = 2

    let stream: AsyncStream<Void>
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingOldest(Self.kept))
        source.setEventHandler { continuation.yield() }
        source.resume()
        self.stream = stream
        self.source = source
    }
}
