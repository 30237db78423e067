import ArgumentParser
import Plugged

struct DevicesUnassignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unassign",
        abstract: "Take an assignment back.",
        discussion: """
            The device is again what it says by itself. Needs root.

            EXAMPLE
              zahlstelle devices unassign terminal-1
            """)

    @Argument(help: "The role.", transform: NameArgument.parse)
    var role: String

    @OptionGroup var rules: LocalRulesOptions

    func run() throws {
        let before = PluggedSearch.devices()
        var taken: Assignment?
        try rules.change { rules in
            taken = rules.unassign(role)
            guard taken != nil else { throw CommandFailure.notAssigned(role, rules.assignments.map(\.role)) }
        }
        for device in before where taken?.names(device) == true { try rules.tell(about: device) }
        try Output.standard.line("\(role) ist keinem Gerät mehr zugewiesen.")
    }
}
