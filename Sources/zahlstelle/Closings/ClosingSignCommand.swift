import ArgumentParser
import Interface
import PayPoint

struct ClosingSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign the closing of a register that somebody else then makes, as the second person.",
        discussion: """
            The second person says so from their own place. It is good for this period and this sum alone: who closes has to \
            have counted the same.

            EXAMPLE
              zahlstelle closing sign K1 7 --counted 412,50
            """)

    @OptionGroup var closing: ClosingArgument

    @Option(
        help: ArgumentHelp("The cash that both have counted: 412,50.", valueName: "euros"),
        transform: AmountArgument.parseOrZero)
    var counted: Cents

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToClosings().sign(
            .init(shift: shift, register: closing.register, number: closing.number, counted: counted.value))
        try caller.format.show(reply) { _ in
            [
                PrintableText.clean(
                    "Unterschrieben: Abschluss \(closing.number) der Kasse \(closing.register) mit \(counted.german). "
                        + "Wer abschließt, muss dasselbe gezählt haben.")
            ]
        }
    }
}
