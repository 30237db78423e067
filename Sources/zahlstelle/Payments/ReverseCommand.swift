import ArgumentParser
import Interface

struct ReverseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Take back a whole card payment before the terminal's end-of-day (Storno).",
        discussion: """
            Happens at the terminal that took the payment, and shows what it shows. Exits as 'pay' does. After the end-of-day, \
            or for a part of the amount, use 'refund'.

            EXAMPLE
              zahlstelle reverse 20261122-193011-k3f9qx --clerk MS --printer p1
            """)

    @OptionGroup var options: TakeBackOptions

    func run() async throws {
        try TextArgument.check(sign: options.clerk)
        let id = options.id ?? FreshName.now()
        try await PaymentRun(id, options.daemon).begin { client in
            try await client.reverse(
                .init(id: id, original: options.original, clerk: options.clerk, printer: options.printer)
            ).payment
        }
    }
}
