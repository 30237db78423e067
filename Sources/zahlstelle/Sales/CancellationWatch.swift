import Interface
import Varlink

/// Shows what terminals show while cards get their money back. The call that cancels goes on whatever is seen here.
struct CancellationWatch {
    /// Between two looks for the next card's turn.
    private static let lookMilliseconds = 100

    let sale: String
    let cards: Int
    private let daemon: DaemonOptions
    private let display: ProgressDisplay?

    init(_ sale: String, _ caller: CallerOptions, cards: Int) {
        self.sale = sale
        self.cards = cards
        daemon = caller.daemon
        // Its JSON is one answer.
        display = caller.format.json ? nil : ProgressDisplay(caller.format)
    }

    /// Until it is cancelled, or nothing can be seen.
    func show() async {
        guard let display, cards > 0, let connection = try? await daemon.connect() else { return }
        let client = OrgZahlstellePayments.Client(connection)
        // Tries that failed before keep their names, so each card is at one of its own.
        var attempts = Array(repeating: 1, count: cards)
        while !Task.isCancelled {
            for index in attempts.indices {
                let name = "\(sale).s\(index + 1).\(attempts[index])"
                guard let payment = try? await client.get(.init(id: name)).payment else { continue }
                attempts[index] += 1
                if !payment.settled { await show(payment, client, display) }
            }
            try? await Task.sleep(for: .milliseconds(Self.lookMilliseconds))
        }
        try? await display.end()
    }

    private func show(
        _ payment: WirePayment, _ client: OrgZahlstellePayments.Client, _ display: ProgressDisplay
    ) async {
        try? await display.note(payment.announcement)
        do {
            for try await news in client.watchMore(.init(id: payment.request.id)) { try await display.show(news) }
        } catch {
            // How it ends says the call that cancels.
        }
    }
}
