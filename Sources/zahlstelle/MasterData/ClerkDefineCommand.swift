import ArgumentParser
import Interface
import PayPoint

struct ClerkDefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Enter a person, or change what they may do.",
        discussion: """
            Of somebody who is entered already, only what is given changes. An open shift goes on with the new rights. Not all \
            roles go together: who takes money keeps no master data, delivers to nobody but the main cash office, and audits \
            nobody.

            EXAMPLES
              zahlstelle clerk define MS --name 'Maria Schmitz' --role cashier
              zahlstelle clerk define MS --role cashier --role registerKeeper
              zahlstelle clerk define MS --user 1001 --user 1002
              zahlstelle clerk define MS --inactive
            """)

    @Argument(help: "The person's sign (Handzeichen), as on receipts.", completion: Candidates.clerks)
    var sign: String

    @Option(help: "The person's name.")
    var name: String?

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(
            "What they may do, in place of what they might; may be given more than once: "
                + Registers.Role.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "role"),
        completion: .list(Registers.Role.allCases.map(\.rawValue)), transform: Self.role)
    var roles: [Registers.Role] = []

    @Flag(name: .customLong("no-role"), help: "They may do nothing.")
    var clearsRoles = false

    @Option(
        name: .customLong("user"),
        help: ArgumentHelp(
            "From whose programs they may sign on: the number of a user of the system; may be given more than once.",
            valueName: "uid"))
    var users: [UInt32] = []

    @Flag(help: "They may sign on from anybody's programs, as who is new may.")
    var anyUser = false

    @Flag(exclusivity: .exclusive)
    var activity: Activity?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        if clearsRoles, !roles.isEmpty { throw ValidationError("Give either --role or --no-role.") }
        if anyUser, !users.isEmpty { throw ValidationError("Give either --user or --any-user.") }
    }

    func run() async throws {
        try TextArgument.check(sign: sign, "<sign>")
        let client = try await caller.connect()
        let present = try await client.listClerks(.init(shift: caller.shift)).clerks.first { $0.sign == sign }
        let wanted = try changed(present)
        _ = try await client.defineClerk(.init(shift: caller.shift, clerk: wanted))
        try caller.format.show(["clerk": wanted]) { screen in
            [Definition(of: wanted, over: present).heading("Handzeichen \(sign)", screen)]
                + ClerkTable.lines([wanted], screen)
        }
    }

    /// What is given in place of what there is.
    func changed(_ present: Registers.Clerk?) throws(CommandFailure) -> Registers.Clerk {
        guard let name = name ?? present?.name else {
            throw .undefined(
                Words("Das Handzeichen \(sign) gibt es noch nicht.", "There is no sign \(sign) yet."), lacks: "--name")
        }
        guard present != nil || clearsRoles || !roles.isEmpty else {
            throw .undefined(
                Words("Das Handzeichen \(sign) gibt es noch nicht.", "There is no sign \(sign) yet."), lacks: "--role")
        }
        var clerk = present ?? .init(sign: sign, name: name, roles: [], users: [], active: true)
        clerk.name = name
        if clearsRoles || !roles.isEmpty { clerk.roles = Registers.Role.allCases.filter(roles.contains) }
        if anyUser || !users.isEmpty { clerk.users = users.map(Int64.init) }
        if let activity { clerk.active = activity == .active }
        return clerk
    }

    private static func role(_ text: String) throws -> Registers.Role {
        guard let role = Registers.Role(rawValue: text) else {
            throw ValidationError(
                "'\(text)' is no role. It is one of \(Registers.Role.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        }
        return role
    }
}
