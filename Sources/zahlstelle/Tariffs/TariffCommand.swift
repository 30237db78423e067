import ArgumentParser
import Interface

struct TariffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tariff",
        abstract: "Keep services and articles with their prices and accounts, or list them.",
        discussion: """
            A service has versions, each for some days. What a version says stays once it has begun; only its last day may move. \
            Changing takes a shift of somebody with the role masterData.

            EXAMPLES
              zahlstelle tariff list
              zahlstelle tariff define pa --price 46,00 --from 2027-01-01 --end-previous
              zahlstelle tariff import tarife.csv --dry-run
            """,
        subcommands: [
            TariffDefineCommand.self, TariffEndCommand.self, TariffWithdrawCommand.self, TariffListCommand.self,
            TariffShowCommand.self, TariffImportCommand.self, TariffExportCommand.self,
        ])
}

extension CallerOptions {
    func connectToTariffs() async throws -> Tariffs.Client {
        Tariffs.Client(try await daemon.connect())
    }
}
