import ArgumentParser
import Interface

struct SlipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slip",
        abstract: "Print how a payment stands, and why: for one that is in doubt, or was.",
        discussion: """
            The slip is no receipt and says so. Exits as 'print' does.

            EXAMPLE
              zahlstelle slip 20261122-193011-k3f9qx --printer p1
            """)

    @OptionGroup var options: PaymentPrintOptions

    func run() async throws {
        let reply = try await options.client().printSlip(
            .init(payment: options.payment.id, printer: options.printer, wait: !options.noWait))
        try PrintEnd(printer: options.printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, options.daemon.format)
    }
}
