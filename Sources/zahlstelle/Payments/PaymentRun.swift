import ArgumentParser
import Interface
import PayPoint
import Varlink

/// A payment on the screen: begun or already running, watched to its end, and the command's exit by it.
struct PaymentRun {
    let id: String
    let daemon: DaemonOptions
    private let display: ProgressDisplay
    /// From the first moment on, Ctrl-C must not leave a payment behind that nobody was told about.
    private let interrupts = Interrupts()

    init(_ id: String, _ daemon: DaemonOptions) {
        self.id = id
        self.daemon = daemon
        display = ProgressDisplay(daemon.format)
    }

    /// - Parameter start: asks the daemon for it; returns when the request is on disk.
    func begin(_ start: (OrgZahlstellePayments.Client) async throws -> WirePayment) async throws {
        let connection = try await daemon.connect()
        let begun: WirePayment
        do {
            begun = try await start(OrgZahlstellePayments.Client(connection))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureStart(of: id, because: error)
        }
        if !begun.settled { try await display.note(begun.announcement) }
        try await display.show(.init(payment: begun))
        if begun.settled {
            try await conclude(begun)
        } else {
            try await follow(known: begun, .cancelsFirst)
        }
    }

    func follow(known: WirePayment? = nil, _ interrupted: PaymentFollower.Interrupted) async throws {
        let follower = PaymentFollower(
            id: id, daemon: daemon, display: display, interrupts: interrupts.stream, interrupted: interrupted)
        let end: WirePayment?
        do {
            end = try await follower.follow(known: known)
        } catch {
            try await display.end()
            throw known == nil || error is CommandFailure ? error : CommandFailure.lostSight(of: id, because: error)
        }
        try await display.end()
        guard let end else { throw CommandFailure.left(id) }
        try await conclude(end)
    }

    private func conclude(_ payment: WirePayment) async throws {
        if !daemon.format.json {
            try Output.standard.line(PaymentSheet(payment: payment).result(Screen(.standard)).joined(separator: "\n"))
        }
        if payment.state.exitStatus != .done { throw payment.state.exitStatus.code }
    }
}

extension WirePayment {
    /// Stands on the screen before the card is asked for, so that the payment has a name.
    var announcement: String {
        "\(kind.german) \(request.id): \(Cents(request.amount).german), \(request.tender.german)"
    }
}

extension CommandFailure {
    /// The start was sent and not answered.
    fileprivate static func unsureStart(of id: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .unsettled, name: "unsettled",
            text: Words(
                "Ob die Zahlung \(id) begonnen hat, ist nicht bekannt: ",
                "Whether the payment \(id) began is not known: ") + CommandFailure(error).text,
            advice: Words(
                "Nachsehen: zahlstelle payment \(id). Dieselbe Anfrage mit --id \(id) zahlt nicht zweimal.",
                "Look: zahlstelle payment \(id). The same request with --id \(id) does not pay twice."))
    }
}
