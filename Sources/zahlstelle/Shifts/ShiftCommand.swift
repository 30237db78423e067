import ArgumentParser

struct ShiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shift",
        abstract: "Sign on, change the register, hand it over, sign off.",
        discussion: """
            A shift lasts from signing on to signing off. All that a clerk does names it: with --shift, or with the environment \
            variable ZAHLSTELLE_SHIFT.

            EXAMPLES
              export ZAHLSTELLE_SHIFT=$(zahlstelle shift begin --clerk MS --register K1 --json | jq -r .shift.id)
              zahlstelle shift switch K2
              zahlstelle shift hand-over --to-clerk AB --piece 3x50
              zahlstelle shift end
            """,
        subcommands: [
            ShiftBeginCommand.self, ShiftSwitchCommand.self, ShiftHandOverCommand.self, ShiftTakeOverCommand.self,
            ShiftEndCommand.self, ShiftListCommand.self,
        ])
}
