import ArgumentParser
import Interface

struct RegisterListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the cash registers, and who sits there.",
        discussion: """
            EXAMPLES
              zahlstelle register list
              zahlstelle register list --json | jq -r '.registers[] | select(.shifts == []) | .register.id'
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connect().listRegisters(.init(shift: caller.shift))
        try caller.format.show(reply) { RegisterTable.lines(reply.registers, $0) }
    }
}
