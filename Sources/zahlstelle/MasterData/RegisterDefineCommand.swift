import ArgumentParser
import Interface
import PayPoint

struct RegisterDefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Set up a cash register, or change its rules.",
        discussion: """
            Of a register that there is already, only what is given changes. A new one belongs to no office, has no float and no \
            limits, is for one clerk at a time, shows what should be in it, and is active.

            EXAMPLES
              zahlstelle register define K1 --name 'Kasse 1, Erdgeschoss' --float 200
              zahlstelle register define K1 --office 33
              zahlstelle register define K1 --warn-above 1.500 --most-cash 2.500
              zahlstelle register define K1 --no-most-cash --counts-blind
              zahlstelle register define K1 --inactive
            """)

    @Argument(help: "The register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String

    @OptionGroup var rules: RegisterRules
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let client = try await caller.connect()
        let present = try await client.listRegisters(.init(shift: caller.shift)).registers.map(\.register)
            .first { $0.id == register }
        let wanted = try rules.changed(present, register)
        _ = try await client.defineRegister(.init(shift: caller.shift, register: wanted))
        try caller.format.show(["register": wanted]) { screen in
            var sheet = Sheet()
            sheet.add(wanted)
            return [Definition(of: wanted, over: present).heading("Kasse \(register)", screen)] + sheet.lines()
        }
    }
}
