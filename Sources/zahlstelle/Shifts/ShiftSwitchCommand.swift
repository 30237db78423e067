import ArgumentParser
import Interface

struct ShiftSwitchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "switch",
        abstract: "Change to another register, or leave all.",
        discussion: """
            The register that is left keeps its cash and its period, uncounted; sales that are open there are named.

            EXAMPLES
              zahlstelle shift switch K2
              zahlstelle shift switch --none
            """)

    @Argument(help: "Where the clerk sits now.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String?

    @Flag(help: "At no register.")
    var none = false

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard none == (register == nil) else { throw ValidationError("Give either a register or --none.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connect().switchRegister(.init(shift: shift, register: register))
        try caller.format.show(reply) {
            ShiftSheet(shift: reply.shift, left: reply.left, openSales: reply.openSales).lines($0)
        }
    }
}
