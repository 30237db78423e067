import ArgumentParser
import Interface
import Varlink

struct ClosingCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close the period of a register with its cash as it was counted (Kassenabschluss).",
        discussion: """
            Terminals at which something was paid close their day first (Kassenschnitt); one that does not is shown, and the closing is made \
            without it. Where cash is booked meanwhile, nothing is closed, and it has to be counted again.

            --number says which period is meant, as 'closing report' shows it, also where the register \
            counts blind: closing again then closes nothing else. A difference \
            is booked to an account of its own, and stays open until 'closing settle' says what became of it. Its number is that of the \
            closing's entry.

            A second person signs by --second, or with 'closing sign' from their own place.

            EXAMPLES
              zahlstelle closing close --number 7 --piece 3x50 --piece 12x20 --piece 4x0,50
              zahlstelle closing close --number 7 --count-file kasse.txt --second 20261122-120000-k3f9qx
            """)

    @Option(help: "The number of the period.")
    var number: Int64

    @Option(
        help: ArgumentHelp(
            "The shift of the second person who signs, signed on as the same user of this machine.", valueName: "shift"),
        completion: Candidates.shifts, transform: NameArgument.parse)
    var second: String?

    @Flag(name: .customLong("no-end-of-day"), help: "Does not have the terminals close their day.")
    var leavesTerminals = false

    @OptionGroup var count: CountOptions
    @OptionGroup var register: DrawerOfRegister
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard count.isGiven else { throw ValidationError("Say what was counted: --piece, --count-file or --empty.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pieces = try count.counted()
        let client = try await caller.connectToClosings(waits: true)
        let reply: Closings.Close.Reply
        do {
            reply = try await client.close(
                .init(
                    shift: shift, register: register.register, number: number, pieces: pieces, second: second,
                    days: !leavesTerminals))
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureClosing(number, because: error)
        }
        try caller.format.show(reply) { screen in
            let open = reply.open.map {
                PrintableText.clean("Kassenschnitt am Terminal \($0.terminal) offen: \($0.text)")
            }
            return ClosingSheet(closing: reply.closing).lines(screen) + open
        }
    }
}

extension CommandFailure {
    /// The order was given, and its answer did not come. The number keeps a second try from closing the next period.
    fileprivate static func unsureClosing(_ number: Int64, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words("Ob abgeschlossen ist, ist offen: ", "Whether it is closed is not known: ")
                + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, dasselbe noch einmal aufrufen: der Zeitraum \(number) wird nur einmal abgeschlossen.",
                "When the daemon runs again, give the same command again: the period \(number) is closed only once.")
        )
    }
}
