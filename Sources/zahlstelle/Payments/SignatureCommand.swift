import ArgumentParser
import Interface

struct SignatureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signature",
        abstract: "Say whether the card holder's signature matches, where the terminal wanted one.",
        discussion: """
            Where it does not, the payment is reversed at its terminal at once, and this command exits as the reversal ends. A payment \
            of a sale is not: that its signature differs is noted, and the command that cancels the whole sale is shown. It exits with \
            0 then, because what was asked for is done.

            EXAMPLES
              zahlstelle signature 20261122-193011-k3f9qx --matches --clerk MS
              zahlstelle signature 20261122-193011-k3f9qx --differs --clerk MS --printer p1
            """)

    @OptionGroup var payment: PaymentArgument

    @Flag(help: "The signatures match.")
    var matches = false

    @Flag(help: "The signatures differ: take the payment back.")
    var differs = false

    @Option(help: "The sign of who compared (Handzeichen).", completion: Candidates.clerks)
    var clerk: String

    @Option(
        help: "Print the reversal's receipt here. Without it none is printed.",
        completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String?

    @Option(
        help: "The name of the reversal, so that asking again does not reverse twice. Without it one is made up.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard matches != differs else { throw ValidationError("Say what you saw: either --matches or --differs.") }
    }

    func run() async throws {
        try TextArgument.check(sign: clerk)
        let client = OrgZahlstellePayments.Client(try await daemon.connect())
        let isReversed = differs ? try await client.get(.init(id: payment.id)).payment.sale == nil : false
        guard isReversed else {
            let reply = try await client.checkSignature(.init(id: payment.id, matches: matches, clerk: clerk))
            return try daemon.format.show(reply) { screen in
                (differs && reply.payment.takenBack == 0 ? ["Vermerkt; noch ist nichts zurückgenommen."] : [])
                    + PaymentSheet(payment: reply.payment).result(screen)
            }
        }
        let reversal = id ?? FreshName.now()
        try await PaymentRun(reversal, daemon).begin { client in
            let reply = try await client.checkSignature(
                .init(id: payment.id, matches: false, clerk: clerk, reversal: reversal, printer: printer))
            return reply.reversal ?? reply.payment
        }
    }
}
