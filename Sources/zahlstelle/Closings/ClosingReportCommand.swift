import ArgumentParser
import Interface

struct ClosingReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Show how a register stands since its last closing (X report). Changes nothing.",
        discussion: """
            Whoever only counts at a register that counts blind is told which period is open and since when, and no amounts.

            EXAMPLES
              zahlstelle closing report
              zahlstelle closing report --register K1 --json | jq .report.expected
            """)

    @OptionGroup var register: DrawerOfRegister
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToClosings().getReport(.init(shift: shift, register: register.register))
        try caller.format.show(reply) { screen in
            [PrintableText.clean("Kasse \(reply.report.register), Zeitraum \(reply.report.number)")]
                + ReportSheet(report: reply.report).lines(screen)
        }
    }
}
