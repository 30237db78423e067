import ArgumentParser
import Interface

struct ShiftBeginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin",
        abstract: "Sign a clerk on, at a register or without one.",
        discussion: """
            Prints the name of the shift, which everything else that the clerk does has to name. Asking again with the same --id \
            and clerk returns the same shift. The shift belongs to the user of the system who began it.

            EXAMPLES
              zahlstelle shift begin --clerk MS --register K1
              zahlstelle shift begin --clerk MS --register K9 --training
              export ZAHLSTELLE_SHIFT=$(zahlstelle shift begin --clerk MS --register K1 --json | jq -r .shift.id)
            """)

    @Option(help: "The clerk's sign (Handzeichen).", completion: Candidates.clerks)
    var clerk: String

    @Option(
        help: "Where the clerk sits. Without it nowhere: who takes no money needs no register.",
        completion: Candidates.registers, transform: NameArgument.parse)
    var register: String?

    @Flag(help: "For learning: everything is marked as a test and counts nowhere.")
    var training = false

    @Flag(help: "End the shift that the clerk left open elsewhere.")
    var endOther = false

    @Option(
        help: "The shift's name, so that asking again does not begin another. Without it one is made up and shown.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        try TextArgument.check(sign: clerk)
        let client = Registers.Client(try await daemon.connect())
        let reply = try await client.signOn(
            .init(
                shift: id ?? FreshName.now(), clerk: clerk, register: register, training: training,
                endsOther: endOther))
        try daemon.format.show(reply) { screen in
            ShiftSheet(shift: reply.shift).lines(screen)
                + ["Damit weitere Aufrufe daraus kommen: export ZAHLSTELLE_SHIFT=\(reply.shift.id)"]
        }
    }
}
