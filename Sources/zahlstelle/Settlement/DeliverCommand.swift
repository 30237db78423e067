import ArgumentParser
import Interface
import PayPoint
import Varlink

struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Send cash of the register to the main cash office (Ablieferung).",
        discussion: """
            What was taken out with 'cash withdraw' before is delivered with --from-withdrawn. The main cash office acknowledges it.

            EXAMPLES
              zahlstelle settlement deliver --from-drawer 500,00 --piece 10x50 --bag 4711
              zahlstelle settlement deliver --from-drawer 120,00 --from-withdrawn 1.000,00
            """)

    @Option(
        help: ArgumentHelp("What leaves the drawer with it.", valueName: "euros"),
        transform: AmountArgument.parseOrZero)
    var fromDrawer: Cents = .zero

    @Option(
        help: ArgumentHelp("What of it was taken out of the drawer before.", valueName: "euros"),
        transform: AmountArgument.parseOrZero)
    var fromWithdrawn: Cents = .zero

    @Option(help: "The number of the bag or its seal.")
    var bag: String?

    @Option(help: "A note; it stands in the journal.")
    var note: String?

    @Option(
        help: ArgumentHelp("The name of the delivery; a fresh one without it.", valueName: "name"),
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var count: CountOptions
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard fromDrawer > .zero || fromWithdrawn > .zero else {
            throw ValidationError("Say what is delivered: --from-drawer, --from-withdrawn or both.")
        }
    }

    func run() async throws {
        try TextArgument.check(bag, "--bag")
        try TextArgument.check(note, "--note")
        let shift = try caller.ownShift()
        let pieces = try count.pieces().map { $0.map { Settlement.Pieces(value: $0.value, pieces: $0.pieces) } }
        let name = id ?? FreshName.now()
        let client = try await caller.connectToSettlement()
        let reply: Settlement.Deliver.Reply
        do {
            reply = try await client.deliver(
                .init(
                    shift: shift, delivery: name, fromDrawer: fromDrawer.value, fromWithdrawn: fromWithdrawn.value,
                    pieces: pieces, bag: bag, note: note))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureDelivery(name, because: error)
        }
        try caller.format.show(reply) { DeliverySheet(delivery: reply.delivery).lines($0) }
    }
}

extension CommandFailure {
    /// The order was given, and its answer did not come. Its name keeps a second try from delivering twice.
    fileprivate static func unsureDelivery(_ name: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words("Ob abgeliefert ist, ist offen: ", "Whether it is delivered is not known: ")
                + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, dasselbe mit --id \(name) noch einmal: es wird nur einmal gebucht.",
                "When the daemon runs again, the same again with --id \(name): it is booked only once."))
    }
}
