import ArgumentParser
import Interface
import PayPoint

struct AcknowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Take a delivery over at the main cash office.",
        discussion: """
            What is missing or too much is booked to an account of its own, and needs a note. Nobody acknowledges what they delivered.

            EXAMPLES
              zahlstelle settlement acknowledge 20261122-193011-k3f9qx --received 500,00
              zahlstelle settlement acknowledge 20261122-193011-k3f9qx --received 495,00 --note 'ein Schein fehlt'
            """)

    @Argument(help: "The delivery.", transform: NameArgument.parse)
    var delivery: String

    @Option(
        help: ArgumentHelp("What was counted.", valueName: "euros"), transform: AmountArgument.parseOrZero)
    var received: Cents

    @Option(help: "Why it is not what was delivered; it stands in the journal.")
    var note: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(note, "--note")
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().acknowledgeDelivery(
            .init(shift: shift, delivery: delivery, received: received.value, note: note))
        try caller.format.show(reply) { DeliverySheet(delivery: reply.delivery).lines($0) }
    }
}
