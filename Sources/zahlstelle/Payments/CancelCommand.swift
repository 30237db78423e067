import ArgumentParser
import Interface

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Ask a running payment to stop.",
        discussion: """
            Prints what the terminal did, not what was wished: a payment may still be approved afterwards. Exits with 0 when \
            nothing had been sent yet, the terminal accepted, or the payment was cancelled already; else with 10.

            EXAMPLE
              zahlstelle cancel 20261122-193011-k3f9qx
            """)

    @OptionGroup var payment: PaymentArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstellePayments.Client(try await daemon.connect(waits: true))
        let reply = try await client.cancel(.init(id: payment.id))
        try daemon.format.show(reply) { screen in
            [
                "Abbruch: \(reply.answer.german)",
                "Stand: \(screen.paint(reply.payment.stateText, reply.payment.state.colour))",
            ]
        }
        if !Self.stops(reply) { throw ExitStatus.notDone.code }
    }

    private static func stops(_ reply: OrgZahlstellePayments.Cancel.Reply) -> Bool {
        switch reply.answer {
        case .withdrawn, .accepted: true
        case .refused, .noAnswer, .notSupported, .tooLate, .inDoubt, .alreadyEnded, .alreadyAsked:
            reply.payment.state == .cancelled
        }
    }
}
