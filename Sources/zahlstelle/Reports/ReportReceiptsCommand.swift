import ArgumentParser
import Interface

struct ReportReceiptsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipts",
        abstract: "List the receipts behind a figure of an evaluation. Their amounts add up to its net.",
        discussion: """
            The figure is named by its period and its filters: the values of its row.

            EXAMPLES
              zahlstelle report receipts --from 2026-11-23 --to 2026-11-23 --office 33 --means cash
              zahlstelle report receipts --from 2026-11-01 --to 2026-11-30 --without office
            """)

    @OptionGroup var period: ReportPeriod
    @OptionGroup var filters: ReportFilters
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToReports()
        var question = Reports.ListReceipts.Parameters(
            shift: shift, from: period.firstDay, to: period.lastDay, filters: filters.wire)
        var reply = try await client.listReceipts(question)
        while reply.more, let last = reply.receipts.last {
            question.after = last.entry
            let page = try await client.listReceipts(question)
            reply.receipts += page.receipts
            reply.more = page.more
        }
        try caller.format.show(reply) { ReceiptTable.lines(reply.receipts, $0) }
    }
}
