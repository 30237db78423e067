import ArgumentParser
import Interface

struct OfficeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the offices.",
        discussion: """
            EXAMPLE
              zahlstelle office list
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connect().listOffices(.init(shift: caller.shift))
        try caller.format.show(reply) { OfficeTable.lines(reply.offices, $0) }
    }
}

/// Offices as rows.
enum OfficeTable {
    static func lines(_ offices: [Registers.Office], _ screen: Screen) -> [String] {
        guard !offices.isEmpty else { return ["Keine Ämter."] }
        var table = TextTable(.init(title: "Amt"), .init(title: "Bezeichnung", givesWay: true))
        for office in offices { table.add(.init(office.id), .init(office.name)) }
        return table.lines(screen)
    }
}
