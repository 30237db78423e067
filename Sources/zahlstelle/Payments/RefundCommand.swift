import ArgumentParser
import Interface
import PayPoint

struct RefundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refund",
        abstract: "Give money back for an earlier payment (Erstattung).",
        discussion: """
            Without --amount all that is left of the payment; without --card or --cash the way the money came. Exits as 'pay' \
            does.

            EXAMPLES
              zahlstelle refund 20261122-193011-k3f9qx --clerk MS
              zahlstelle refund 20261122-193011-k3f9qx --clerk MS --amount 10,00 --cash
            """)

    @OptionGroup var options: TakeBackOptions

    @Option(help: "Euros with a decimal comma: 10,00.", transform: AmountArgument.parse)
    var amount: Cents?

    @Option(
        help: ArgumentHelp("Give it back to a card at this terminal.", valueName: "terminal"),
        completion: Candidates.devices(.terminal), transform: NameArgument.parse)
    var card: String?

    @Flag(help: "Give it back in cash.")
    var cash = false

    func validate() throws {
        if cash, card != nil {
            throw ValidationError("Money goes back to a card or in cash: give either --card or --cash.")
        }
    }

    func run() async throws {
        try TextArgument.check(sign: options.clerk)
        let id = options.id ?? FreshName.now()
        try await PaymentRun(id, options.daemon).begin { client in
            try await client.refund(
                .init(
                    id: id, original: options.original, clerk: options.clerk, amount: amount?.value, tender: tender,
                    printer: options.printer)
            ).payment
        }
    }

    private var tender: WireTender? {
        if cash { return .init(kind: .cash, given: 0) }
        return card.map { .init(kind: .card, terminal: $0) }
    }
}
