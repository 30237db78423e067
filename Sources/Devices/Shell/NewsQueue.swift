internal import Synchronization

/// What a shell tells its owner: in order, without loss, for one reader.
///
/// It refuses nothing. Whoever is about to take something from the device waits for ``room()`` first; so it never holds more
/// than ``longest`` and what one piece from the device brings.
final class NewsQueue<Element: Sendable>: AsyncSequence, Sendable {
    /// As many as a healthy device brings while one of them is being written to a slow disk; a device waits for our answer to
    /// nearly everything it says.
    static var longest: Int { 64 }

    private struct Fill {
        /// Told and not yet dealt with.
        var count = 0
        var isReleased = false
        var waiter: CheckedContinuation<Void, Never>?

        var hasRoom: Bool { count < NewsQueue.longest || isReleased }
    }

    private let stream: AsyncStream<Element>
    private let feed: AsyncStream<Element>.Continuation
    private let fill = Mutex(Fill())

    init() {
        (stream, feed) = AsyncStream.makeStream(of: Element.self)
        feed.onTermination = { [weak self] _ in self?.release() }
    }

    func tell(_ element: Element) {
        change { $0.count += 1 }
        feed.yield(element)
    }

    func finish() {
        feed.finish()
    }

    /// Ends the bound, because the shell ends and only what the line already holds still comes.
    func release() {
        change { $0.isReleased = true }
    }

    /// Waits until the reader has caught up, has gone, or the task is cancelled. Only one may wait.
    func room() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasRoom = fill.withLock { fill in
                    if fill.hasRoom || Task.isCancelled { return true }
                    fill.waiter = continuation
                    return false
                }
                if hasRoom { continuation.resume() }
            }
        } onCancel: {
            fill.withLock { fill in
                defer { fill.waiter = nil }
                return fill.waiter
            }?.resume()
        }
    }

    private func change(_ change: (inout Fill) -> Void) {
        fill.withLock { fill -> CheckedContinuation<Void, Never>? in
            change(&fill)
            guard fill.hasRoom else { return nil }
            defer { fill.waiter = nil }
            return fill.waiter
        }?.resume()
    }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate let queue: NewsQueue
        fileprivate var base: AsyncStream<Element>.Iterator
        private var isBusy = false

        fileprivate init(_ queue: NewsQueue) {
            self.queue = queue
            base = queue.stream.makeAsyncIterator()
        }

        /// Asking for the next one says that the one before has been dealt with.
        mutating func next() async -> Element? {
            if isBusy { queue.change { $0.count -= 1 } }
            let element = await base.next()
            isBusy = element != nil
            return element
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(self) }
}
