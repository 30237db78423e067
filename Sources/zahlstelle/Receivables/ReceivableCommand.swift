import ArgumentParser
import Interface

struct ReceivableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receivable",
        abstract: "Import receivables of the finance system, find them, see how a payment would be spread.",
        discussion: """
            The list is what the finance system told last; what was paid here since is taken off. 'zahlstelle sale sell --receivable' \
            takes the money. Importing takes a shift of the main cash office, or the technician.

            EXAMPLES
              zahlstelle receivable import posten.csv --full --sequence 12 --as-of 2026-11-22T04:00:00Z --count 5210 --open 812.443,17
              zahlstelle receivable find --kassenzeichen '01 0123456789 01 000'
              zahlstelle receivable find --name 'mueller, k'
              zahlstelle receivable allocate --receivable 01012345678901000 --amount 50,00
            """,
        subcommands: [
            ReceivableImportCommand.self, ReceivableFindCommand.self, ReceivableAllocateCommand.self,
            ReceivableMarkCommand.self, ReceivableAbortCommand.self,
        ])
}

extension CallerOptions {
    func connectToReceivables() async throws -> Receivables.Client {
        Receivables.Client(try await daemon.connect())
    }
}
