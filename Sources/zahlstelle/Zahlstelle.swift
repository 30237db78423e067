import ArgumentParser
import Foundation
import PayPoint

/// The command line of a pay point.
@main
struct Zahlstelle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zahlstelle",
        abstract: "Take payments and look after a pay point, through its daemon zahlstelled.",
        discussion: """
            Results are in German, for the clerk; so are errors, unless the locale names another language, then they are in English, as \
            the help is. With --json every command prints JSON instead, errors in both languages included: one document, or one \
            object a line from commands that watch.

            EXAMPLES
              zahlstelle status
              zahlstelle pay --amount 42,50 --register K1 --clerk MS --card t1 --printer p1
              zahlstelle payments --day today
              zahlstelle help pay

            EXIT STATUS
            \(ExitStatus.table)
            """,
        version: Product.version,
        subcommands: [
            StatusCommand.self, MonitorCommand.self, DoctorCommand.self, DevicesCommand.self, PayCommand.self,
            PaymentsCommand.self,
            PaymentCommand.self,
            WatchCommand.self, CancelCommand.self, ReverseCommand.self, RefundCommand.self, SignatureCommand.self,
            ClarifyCommand.self, ResolveCommand.self, TerminalCommand.self, PrinterCommand.self, PrintCommand.self,
            ReprintCommand.self,
            SlipCommand.self, DrawerCommand.self, OfficeCommand.self, ClerkCommand.self, RegisterCommand.self,
            ShiftCommand.self, CashCommand.self, SaleCommand.self, ClosingCommand.self, SettlementCommand.self,
            ReportCommand.self, TariffCommand.self, ReceivableCommand.self,
            JournalCommand.self, WireCommand.self, ServiceCommand.self, UpdateCommand.self, BackupCommand.self,
            RestoreCommand.self,
            SupportBundleCommand.self, ZVTCommand.self,
        ])

    static func main() async {
        do {
            try HelpTopic.check(Array(CommandLine.arguments.dropFirst()))
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(arguments: CommandLine.arguments).end(error)
        }
    }
}
