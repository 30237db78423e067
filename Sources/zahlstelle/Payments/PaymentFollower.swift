import Interface
import Varlink

/// Watches one payment until it is settled, until its doubt cannot be clarified soon, or the user has had enough.
struct PaymentFollower {
    /// What Ctrl-C does. The payment itself goes on whatever happens to this command.
    enum Interrupted {
        /// The first one asks the terminal to stop, the second one leaves.
        case cancelsFirst
        case leaves
    }

    /// How long a payment in doubt is watched, in seconds. A terminal that was cut off is back by then, or somebody has to
    /// look after it; the daemon goes on asking.
    private static let doubtSecondsMax = 180

    private enum End {
        case payment(WirePayment)
        case left
        case inputEnded
    }

    let id: String
    let daemon: DaemonOptions
    let display: ProgressDisplay
    let interrupts: AsyncStream<Void>
    let interrupted: Interrupted

    /// - Parameter known: what the caller has shown already.
    /// - Returns: the payment as it ended, nil when the user left before.
    func follow(known: WirePayment? = nil) async throws -> WirePayment? {
        let (doubts, doubt) = AsyncStream.makeStream(of: WirePayment.self)
        return try await withThrowingTaskGroup(of: End.self) { group in
            group.addTask { .payment(try await watch(known, telling: doubt)) }
            group.addTask { try await giveUp(on: doubts) }
            group.addTask { try await listen() }
            defer { group.cancelAll() }
            while let end = try await group.next() {
                switch end {
                case .payment(let payment): return payment
                case .left: return nil
                case .inputEnded: continue
                }
            }
            return nil
        }
    }

    private func watch(
        _ known: WirePayment?, telling doubt: AsyncStream<WirePayment>.Continuation
    ) async throws -> WirePayment {
        let client = OrgZahlstellePayments.Client(try await daemon.connect())
        var last = known
        for try await news in client.watchMore(.init(id: id)) {
            if news.payment == nil || news.payment != last { try await display.show(news) }
            last = news.payment ?? last
            guard let payment = news.payment else { continue }
            // What the terminal does not know is found out by people; waiting here would not end.
            if payment.settled || (payment.state == .inDoubt && payment.examination != nil) { return payment }
            if payment.state == .inDoubt { doubt.yield(payment) }
        }
        throw CommandFailure.lostSight(of: id, because: VarlinkClientError.connectionClosed)
    }

    private func giveUp(on doubts: AsyncStream<WirePayment>) async throws -> End {
        for await payment in doubts {
            try await Task.sleep(for: .seconds(Self.doubtSecondsMax))
            return .payment(payment)
        }
        return .inputEnded
    }

    private func listen() async throws -> End {
        var mayCancel = interrupted == .cancelsFirst
        for await _ in interrupts {
            guard mayCancel else { return .left }
            mayCancel = false
            try await display.note("Abbruch wird verlangt. Noch einmal Strg-C verlässt nur diese Anzeige.")
            // The watch holds the other connection, and a slow answer must not keep the second Ctrl-C waiting.
            Task { await cancel() }
        }
        return .inputEnded
    }

    private func cancel() async {
        do {
            let client = OrgZahlstellePayments.Client(try await daemon.connect())
            let answer = try await client.cancel(.init(id: id)).answer
            try await display.note("Abbruch: \(answer.german)")
        } catch {
            try? await display.note("Abbruch nicht möglich: \(CommandFailure(error).text.german)")
        }
    }
}

extension CommandFailure {
    /// The payment goes on and this command no longer sees it.
    static func lostSight(of id: String, because error: any Error) -> CommandFailure {
        unsettled(
            id,
            Words("Wie die Zahlung \(id) ausgeht, ist noch offen: ", "How the payment \(id) ends is not known yet: ")
                + CommandFailure(error).text)
    }

    /// The user has had enough.
    static func left(_ id: String) -> CommandFailure {
        unsettled(
            id,
            Words(
                "Die Anzeige ist verlassen, die Zahlung \(id) läuft weiter.",
                "The display is left, the payment \(id) goes on."))
    }

    private static func unsettled(_ id: String, _ text: Words) -> CommandFailure {
        CommandFailure(
            status: .unsettled, name: "unsettled", text: text,
            advice: Words("Weiter zusehen: zahlstelle watch \(id)", "Go on watching: zahlstelle watch \(id)"))
    }
}
