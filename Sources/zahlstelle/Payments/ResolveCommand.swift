import ArgumentParser
import Interface
import PayPoint

struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Decide about a payment in doubt that the terminal does not clarify.",
        discussion: """
            Look first: at the terminal's own journal, at the bank, at the payer's receipt. What you decide, why, and who you are \
            stands in the journal; nothing is sent to the terminal. Afterwards the terminal takes payments again.

            EXAMPLES
              zahlstelle resolve 20261122-193011-k3f9qx --booked --clerk MS --reason 'Beleg 0012 im Terminaljournal'
              zahlstelle resolve 20261122-193011-k3f9qx --not-booked --clerk MS --reason 'Terminaljournal ohne Buchung'
            """)

    @OptionGroup var payment: PaymentArgument

    @Flag(help: "The money moved.")
    var booked = false

    @Flag(help: "No money moved.")
    var notBooked = false

    @Option(help: "What was booked, where it is not what was asked for: 42,50.", transform: AmountArgument.parse)
    var amount: Cents?

    @Option(help: "The sign of who decides (Handzeichen).", completion: Candidates.clerks)
    var clerk: String

    @Option(help: "How you know; it stands in the journal.")
    var reason: String

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard booked != notBooked else { throw ValidationError("Say what you found: either --booked or --not-booked.") }
        if notBooked, amount != nil { throw ValidationError("What was not booked has no amount.") }
    }

    func run() async throws {
        try TextArgument.check(sign: clerk)
        try TextArgument.check(reason, "--reason", longest: Resolution.longestReason)
        let client = OrgZahlstellePayments.Client(try await daemon.connect())
        let reply = try await client.resolve(
            .init(id: payment.id, booked: booked, amount: amount?.value, clerk: clerk, reason: reason))
        try daemon.format.show(reply) { PaymentSheet(payment: reply.payment).result($0) }
    }
}
