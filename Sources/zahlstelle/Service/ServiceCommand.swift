import ArgumentParser

struct ServiceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "See what the daemon is doing, and start it anew without cutting anything off.",
        discussion: """
            EXAMPLES
              zahlstelle service activities
              zahlstelle service renew
            """,
        subcommands: [ServiceActivitiesCommand.self, ServiceRenewCommand.self])
}
