import ArgumentParser
import Interface
import Varlink

struct SettlementRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Settle every closing that no run has taken yet (Sammelabrechnung).",
        discussion: """
            The number says which run is meant, as 'settlement list' shows it: running it again settles nothing else. At most 500 \
            closings are taken, the oldest first.

            EXAMPLES
              zahlstelle settlement run 12
              zahlstelle settlement run 13 --register K1 --register K2
            """)

    @Argument(help: "The number of the run.")
    var number: Int64

    @Option(
        name: .customLong("register"),
        help: "Only closings of this register; may be given more than once.", completion: Candidates.registers,
        transform: NameArgument.parse)
    var registers: [String] = []

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSettlement()
        let reply: Settlement.Settle.Reply
        do {
            reply = try await client.settle(
                .init(shift: shift, number: number, registers: registers.isEmpty ? nil : registers))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureRun(number, because: error)
        }
        try caller.format.show(reply) { screen in
            RunSheet.head(reply.run) + [""] + RunSheet.handOvers(reply.handOvers, screen)
        }
    }
}

extension CommandFailure {
    /// The order was given, and its answer did not come. The number keeps a second try from settling more.
    fileprivate static func unsureRun(_ number: Int64, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words("Ob abgerechnet ist, ist offen: ", "Whether it is settled is not known: ")
                + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, dasselbe noch einmal aufrufen: Lauf \(number) wird nur einmal gemacht.",
                "When the daemon runs again, give the same command again: run \(number) is made only once."))
    }
}
