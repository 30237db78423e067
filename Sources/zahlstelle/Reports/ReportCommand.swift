import ArgumentParser
import Interface

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Evaluate what was taken and given back, over all registers: as a table, CSV, JSON or a page with charts.",
        discussion: """
            Without a subcommand it is 'report evaluate'. Whoever keeps a register, supervises, works for the main cash office or \
            audits may ask; --shift or ZAHLSTELLE_SHIFT names the shift.

            EXAMPLES
              zahlstelle report --by office,month --from 2026-01-01 --to 2026-12-31
              zahlstelle report month 2026-11 --as html --output november.html
              zahlstelle report receipts --from 2026-11-23 --to 2026-11-23 --office 33 --means cash
            """,
        subcommands: [
            ReportEvaluateCommand.self, ReportDayCommand.self, ReportMonthCommand.self, ReportYearCommand.self,
            ReportReceiptsCommand.self,
        ],
        defaultSubcommand: ReportEvaluateCommand.self)
}

extension CallerOptions {
    func connectToReports() async throws -> Reports.Client {
        Reports.Client(try await daemon.connect())
    }
}
