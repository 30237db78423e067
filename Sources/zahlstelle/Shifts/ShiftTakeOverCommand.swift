import ArgumentParser
import Interface

struct ShiftTakeOverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-over",
        abstract: "Take the register of a clerk who is gone and did not hand it over.",
        discussion: """
            The reason, both persons and what was counted stand in the journal. A difference to the book is booked. Without \
            --piece, --count-file or --empty the register goes uncounted. A register at which you sit is left by it, as by 'switch': \
            it is named, and what is open there.

            EXAMPLE
              zahlstelle shift take-over K1 --reason 'MS ist erkrankt' --piece 3x50 --piece 12x20
            """)

    @Argument(help: "The register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String

    @Option(help: "Why; it stands in the journal.")
    var reason: String

    @OptionGroup var count: CountOptions
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let pieces = try count.pieces()
        let reply = try await caller.connect().takeOver(
            .init(shift: shift, register: register, reason: reason, count: pieces))
        try caller.format.show(reply) { screen in
            CountTable.handOver(
                "Die Kasse \(register) ist übernommen", pieces, reply.difference, number: reply.entry, screen)
                + ShiftSheet(shift: reply.shift, left: reply.left, openSales: reply.openSales).lines(screen)
        }
    }
}
