import ArgumentParser

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Update the whole system of a box that was set up from our image.",
        discussion: """
            A bundle is installed into the slot that is not running while the counter works, and started only inside the window that \
            the configuration names ([update], [opening]), never while somebody is signed on, a payment or print runs, or a register \
            or settlement is not closed. The new system has to prove itself, otherwise the old one comes back by itself.

            EXAMPLES
              zahlstelle update status
              zahlstelle update install zahlstelle_1.2.0.update
              zahlstelle update schedule --not-before 2026-12-24T18:00:00Z
              zahlstelle update rollback
            """,
        subcommands: [
            UpdateStatusCommand.self, UpdateInstallCommand.self, UpdateScheduleCommand.self, UpdateRollbackCommand.self,
            UpdateAdvanceCommand.self, UpdateArriveCommand.self, UpdateProveCommand.self,
        ], defaultSubcommand: UpdateStatusCommand.self)
}
