import ArgumentParser
import Interface

struct SettlementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settlement",
        abstract: "Settle with the main cash office: deliver cash, hand closings over to the finance system.",
        discussion: """
            EXAMPLES
              zahlstelle settlement deliver --from-drawer 500,00 --bag 4711
              zahlstelle settlement acknowledge 20261122-193011-k3f9qx --received 500,00
              zahlstelle settlement run 12
              zahlstelle settlement file K1 7 > K1-A7.json
            """,
        subcommands: [
            DeliverCommand.self, AcknowledgeCommand.self, DeliveryCommand.self, DeliveriesCommand.self,
            PlanCommand.self, SettlementRunCommand.self, SettlementShowCommand.self, SettlementListCommand.self,
            HandOverFileCommand.self, HandOverMoveCommand.self, HandOverListCommand.self,
        ])
}

extension CallerOptions {
    func connectToSettlement() async throws -> Settlement.Client {
        Settlement.Client(try await daemon.connect())
    }
}
