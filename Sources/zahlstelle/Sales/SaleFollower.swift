import Interface
import Synchronization
import Varlink

/// Watches a sale until nothing is being taken for it any more, or the user has had enough: waits for it on one connection, and shows
/// its card payments, one after the other, on another.
struct SaleFollower {
    /// Between two looks for the payment of the next card, which begins when the daemon comes to it.
    private static let lookMilliseconds = 100

    /// How long the last news of a card may come behind the end of its sale, which comes over another connection. A card in doubt
    /// has no last news; nobody waits longer for it.
    private static let lastNewsMilliseconds = 1000

    private enum End {
        case settled(Sales.Sale)
        /// Everything about the cards was shown, as far as it came in time.
        case shown
        case left
        case nothing
    }

    let begun: Sales.Sale
    let caller: CallerOptions
    let shift: String
    let display: ProgressDisplay
    let interrupts: AsyncStream<Void>

    /// - Returns: the sale as it is then, nil when the user left before.
    func follow() async throws -> Sales.Sale? {
        let cards = CardsOfSale()
        return try await withThrowingTaskGroup(of: End.self) { group in
            group.addTask { .settled(try await settle()) }
            group.addTask { try await show(cards) }
            group.addTask { try await listen() }
            defer { group.cancelAll() }
            var settled: Sales.Sale?
            var isShown = false
            while let end = try await group.next() {
                switch end {
                case .settled(let sale):
                    if isShown { return sale }
                    settled = sale
                    cards.count = sale.payments.count
                    group.addTask {
                        try await Task.sleep(for: .milliseconds(Self.lastNewsMilliseconds))
                        return .shown
                    }
                case .shown:
                    if let settled { return settled }
                    isShown = true
                case .left: return nil
                case .nothing: continue
                }
            }
            return settled
        }
    }

    private func settle() async throws -> Sales.Sale {
        try await caller.connectToSales(waits: true).settle(.init(shift: shift, sale: begun.id)).sale
    }

    private func show(_ cards: CardsOfSale) async throws -> End {
        // Without its news the sale goes on just the same, and its end is what counts.
        guard let connection = try? await caller.daemon.connect() else { return .shown }
        let client = OrgZahlstellePayments.Client(connection)
        var number = max(begun.payments.count, 1)
        while !Task.isCancelled, number <= cards.count ?? .max {
            do {
                try await show("\(begun.id).\(number)", client)
                number += 1
            } catch OrgZahlstellePayments.Failure.unknownPayment {
                try await Task.sleep(for: .milliseconds(Self.lookMilliseconds))
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                return .shown
            }
        }
        return .shown
    }

    private func show(_ id: String, _ client: OrgZahlstellePayments.Client) async throws {
        var isAnnounced = false
        for try await news in client.watchMore(.init(id: id)) {
            if let payment = news.payment, !payment.settled, !isAnnounced {
                isAnnounced = true
                try await display.note(payment.announcement)
            }
            try await display.show(news)
        }
    }

    private func listen() async throws -> End {
        var mayCancel = true
        for await _ in interrupts {
            guard mayCancel else { return .left }
            mayCancel = false
            try await display.note("Abbruch wird verlangt. Noch einmal Strg-C verlässt nur diese Anzeige.")
            // A slow answer must not keep the second Ctrl-C waiting.
            Task { await cancel() }
        }
        return .nothing
    }

    /// Asks the terminal to stop. A sale is not stopped: it stays open, and its clerk decides.
    private func cancel() async {
        do {
            let connection = try await caller.daemon.connect()
            let sale = try await Sales.Client(connection).get(.init(shift: shift, sale: begun.id)).sale
            guard let payment = sale.payments.last else {
                return try await display.note("Abbruch: gerade arbeitet kein Terminal")
            }
            let answer = try await OrgZahlstellePayments.Client(connection).cancel(.init(id: payment)).answer
            try await display.note("Abbruch: \(answer.german)")
        } catch {
            try? await display.note("Abbruch nicht möglich: \(CommandFailure(error).text.german)")
        }
    }
}

/// How many card payments the sale had, as soon as that is known.
private final class CardsOfSale: Sendable {
    private let known = Mutex<Int?>(nil)

    var count: Int? {
        get { known.withLock { $0 } }
        set { known.withLock { $0 = newValue } }
    }
}
