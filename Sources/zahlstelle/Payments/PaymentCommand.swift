import ArgumentParser
import Interface

struct PaymentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment",
        abstract: "Show everything about one payment.",
        discussion: """
            Exits with 0 whatever became of the payment; 'watch' exits by it.

            EXAMPLES
              zahlstelle payment 20261122-193011-k3f9qx
              zahlstelle payment 20261122-193011-k3f9qx --json | jq -r .payment.state
            """)

    @OptionGroup var payment: PaymentArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let reply = try await OrgZahlstellePayments.Client(try await daemon.connect()).get(.init(id: payment.id))
        try daemon.format.show(reply) { PaymentSheet(payment: reply.payment).everything($0) }
    }
}
