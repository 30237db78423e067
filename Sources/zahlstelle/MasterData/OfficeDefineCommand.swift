import ArgumentParser
import Interface

struct OfficeDefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Enter an office, or change its name.",
        discussion: """
            EXAMPLE
              zahlstelle office define 33 --name 'Bürgeramt'
            """)

    @Argument(help: "The office.", completion: Candidates.offices, transform: NameArgument.parse)
    var office: String

    @Option(help: "What it is called.")
    var name: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let client = try await caller.connect()
        let present = try await client.listOffices(.init(shift: caller.shift)).offices.first { $0.id == office }
        let wanted = Registers.Office(id: office, name: name)
        _ = try await client.defineOffice(.init(shift: caller.shift, office: wanted))
        try caller.format.show(["office": wanted]) { screen in
            [Definition(of: wanted, over: present).heading("Amt \(office)", screen)]
                + OfficeTable.lines([wanted], screen)
        }
    }
}
