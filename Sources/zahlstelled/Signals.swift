import Dispatch
import Foundation

/// Turns SIGTERM and SIGINT into an orderly stop, SIGHUP into a reload.
struct Signals {
    private let sources: [any DispatchSourceSignal]

    init(stop: @escaping @Sendable () -> Void, reload: @escaping @Sendable () -> Void) {
        let handlers = [(SIGTERM, stop), (SIGINT, stop), (SIGHUP, reload)]
        sources = handlers.map { number, handler in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: handler)
            source.resume()
            return source
        }
    }

    func end() {
        for source in sources { source.cancel() }
    }
}
