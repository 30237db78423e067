import ArgumentParser
import Interface

struct ClarifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clarify",
        abstract: "Ask the terminal once more what became of a payment in doubt.",
        discussion: """
            The daemon asks by itself as soon as the terminal can be reached; this is for a terminal that could not tell and now \
            may. Moves no money and prints nothing. Exits as 'pay' does.

            EXAMPLE
              zahlstelle clarify 20261122-193011-k3f9qx
            """)

    @OptionGroup var payment: PaymentArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstellePayments.Client(try await daemon.connect(waits: true))
        let reply = try await client.clarify(.init(id: payment.id))
        try daemon.format.show(reply) { PaymentSheet(payment: reply.payment).result($0) }
        if reply.payment.state.exitStatus != .done { throw reply.payment.state.exitStatus.code }
    }
}
