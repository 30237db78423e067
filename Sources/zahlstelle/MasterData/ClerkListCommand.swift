import ArgumentParser
import Interface

struct ClerkListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the people and what they may do.",
        discussion: """
            EXAMPLES
              zahlstelle clerk list
              zahlstelle clerk list --json | jq -r '.clerks[] | select(.roles | index("supervisor")) | .sign'
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connect().listClerks(.init(shift: caller.shift))
        try caller.format.show(reply) { ClerkTable.lines(reply.clerks, $0) }
    }
}

/// People as rows.
enum ClerkTable {
    static func lines(_ clerks: [Registers.Clerk], _ screen: Screen) -> [String] {
        guard !clerks.isEmpty else { return ["Niemand ist eingetragen."] }
        var table = TextTable(
            .init(title: "Handz."), .init(title: "Name"), .init(title: "Tätig"), .init(title: "Benutzer"),
            .init(title: "Rollen", givesWay: true))
        for clerk in clerks {
            let users = clerk.users.map(String.init).joined(separator: ", ")
            let roles = clerk.roles.map(\.german).joined(separator: ", ")
            table.add(
                .init(clerk.sign), .init(clerk.name),
                .init(clerk.active ? "ja" : "nein", clerk.active ? nil : .warning),
                .init(users.isEmpty ? "alle" : users), .init(roles.isEmpty ? "keine" : roles))
        }
        return table.lines(screen)
    }
}
