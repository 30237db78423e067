/// Tells watchers what happens to payments.
///
/// A watcher that does not keep up loses old news, never the newest: a payment's last change always arrives.
public actor PaymentFeed {
    /// More than all windows of a city office together; a front end that leaks watches is stopped here.
    public static let mostWatchers = 256
    /// News kept for a slow watcher. A payment makes about twenty.
    public static let newsKept = 64

    private struct Watcher {
        let continuation: AsyncStream<PaymentUpdate>.Continuation
        var lastEntry: Int64
        /// What it was told last of what the terminal shows.
        var progress: CardProgress?
    }

    private var watchers: [PaymentID: [Int: Watcher]] = [:]
    /// What terminals and printers of unsettled payments say now, for watchers that come late.
    private var showing: [PaymentID: CardProgress] = [:]
    private var count = 0
    private var nextToken = 0

    public init() {}

    /// News of the payment from now on, beginning with what `snapshot` reads; ends when the payment is settled.
    func watch(
        _ id: PaymentID, snapshot: @Sendable () async throws -> Payment
    ) async throws -> AsyncStream<PaymentUpdate> {
        guard count < Self.mostWatchers else { throw PaymentError.tooManyWatchers }
        let token = nextToken
        nextToken += 1
        count += 1
        let (stream, continuation) = AsyncStream.makeStream(
            of: PaymentUpdate.self, bufferingPolicy: .bufferingNewest(Self.newsKept))
        watchers[id, default: [:]][token] = Watcher(continuation: continuation, lastEntry: 0)
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(id, token) }
        }
        do {
            let payment = try await snapshot()
            deliver(payment, to: token)
            if !payment.isSettled, let progress = showing[id] { deliver(progress, of: id, to: token) }
        } catch {
            continuation.finish()
            throw error
        }
        return stream
    }

    func publish(_ payment: Payment) {
        if payment.state.isFinal || payment.state == .inDoubt { showing[payment.id] = nil }
        for token in watchers[payment.id, default: [:]].keys {
            deliver(payment, to: token)
        }
    }

    func publish(_ progress: CardProgress, of id: PaymentID) {
        showing[id] = progress
        for token in watchers[id, default: [:]].keys { deliver(progress, of: id, to: token) }
    }

    func end() {
        for watcher in watchers.values.flatMap(\.values) { watcher.continuation.finish() }
    }

    /// A snapshot can be older than news that came while it was read; what is older is left out.
    private func deliver(_ payment: Payment, to token: Int) {
        guard let watcher = watchers[payment.id]?[token], payment.lastEntry > watcher.lastEntry else { return }
        watchers[payment.id]?[token]?.lastEntry = payment.lastEntry
        watcher.continuation.yield(.changed(payment))
        if payment.isSettled { watcher.continuation.finish() }
    }

    /// What came while the snapshot was read is not told a second time.
    private func deliver(_ progress: CardProgress, of id: PaymentID, to token: Int) {
        guard let watcher = watchers[id]?[token], watcher.progress != progress else { return }
        watchers[id]?[token]?.progress = progress
        watcher.continuation.yield(.progress(progress))
    }

    private func forget(_ id: PaymentID, _ token: Int) {
        guard watchers[id]?.removeValue(forKey: token) != nil else { return }
        count -= 1
        if watchers[id]?.isEmpty == true { watchers[id] = nil }
    }
}
