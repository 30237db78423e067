import ArgumentParser
import Interface

struct ReprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "Print a copy of an approved payment's receipt, marked 'Zweitschrift'.",
        discussion: """
            Exits as 'print' does.

            EXAMPLE
              zahlstelle reprint 20261122-193011-k3f9qx --printer p1
            """)

    @OptionGroup var options: PaymentPrintOptions

    func run() async throws {
        let reply = try await options.client().reprint(
            .init(payment: options.payment.id, printer: options.printer, wait: !options.noWait))
        try PrintEnd(printer: options.printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, options.daemon.format)
    }
}
