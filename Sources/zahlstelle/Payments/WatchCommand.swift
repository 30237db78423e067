import ArgumentParser

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Watch a payment until it has ended, or is in doubt.",
        discussion: """
            Exits as 'pay' does, by how the payment ended. Ctrl-C leaves and cancels nothing.

            EXAMPLES
              zahlstelle watch 20261122-193011-k3f9qx
              zahlstelle watch 20261122-193011-k3f9qx --json
            """)

    @OptionGroup var payment: PaymentArgument
    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        try await PaymentRun(payment.id, daemon).follow(.leaves)
    }
}
