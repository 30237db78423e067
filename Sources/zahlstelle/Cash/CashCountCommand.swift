import ArgumentParser
import Interface

struct CashCountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Note down what was counted, and compare it with the book.",
        discussion: """
            Nothing is booked: a look into the drawer. Pieces, an x, and the value of one: 3x50,00 or 12x20 or 4x0,50, each coin \
            and note once. What should be there is not shown where the register counts blind. Write down the number and the hash \
            of the entry: they show later that nothing before was changed.

            EXAMPLES
              zahlstelle cash count --piece 3x50 --piece 12x20 --piece 4x0,50
              zahlstelle cash count --count-file kasse.txt
              echo 3x50 12x20 4x0,50 | zahlstelle cash count --count-file -
              zahlstelle cash count --register K1 --empty
            """)

    @OptionGroup var count: CountOptions
    @OptionGroup var register: DrawerOfRegister
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard count.isGiven else { throw ValidationError("Say what was counted: --piece, --count-file or --empty.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pieces = try count.pieces() ?? []
        let reply = try await caller.connect().countCash(
            .init(shift: shift, register: register.register, pieces: pieces))
        try caller.format.show(reply) { CountSheet(pieces: pieces, reply: reply).lines($0) }
    }
}
