import ArgumentParser
import Interface
import PayPoint
import Varlink

/// What the commands that move cash share.
struct CashMoveOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Euros with a decimal comma: 200,00.", valueName: "euros"), transform: AmountArgument.parse)
    var amount: Cents

    @Option(help: "What for, or from whom; it stands in the journal.")
    var reason: String

    @Option(
        help: "The movement's name, so that asking again moves nothing again. Without it one is made up.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var caller: CallerOptions

    func move(_ movement: Registers.Movement) async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let client = try await caller.connect()
        let name = id ?? FreshName.now()
        let reply: Registers.MoveCash.Reply
        do {
            reply = try await client.moveCash(
                .init(shift: shift, name: name, movement: movement, amount: amount.value, reason: reason))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureMovement(name, because: error)
        }
        try caller.format.show(reply) { screen in
            [PrintableText.clean("\(amount.german) \(movement.german(reply.balance.register)).")]
                + BalanceSheet(balance: reply.balance).lines(screen)
        }
    }
}

extension CommandFailure {
    /// The order was given, and its answer did not come.
    fileprivate static func unsureMovement(_ name: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words("Ob das Geld gebucht ist, ist offen: ", "Whether the money is booked is not known: ")
                + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, denselben Befehl noch einmal geben, mit --id \(name): gebucht wird nur einmal.",
                "When the daemon runs again, give the same command again, with --id \(name): it is booked only once.")
        )
    }
}
