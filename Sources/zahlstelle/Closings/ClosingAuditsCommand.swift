import ArgumentParser
import Interface
import PayPoint

struct ClosingAuditsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audits",
        abstract: "List the audits of registers (Kassenprüfungen), or show one.",
        discussion: """
            EXAMPLES
              zahlstelle closing audits
              zahlstelle closing audits --register K1
              zahlstelle closing audits 417
            """)

    @Argument(help: "The number of an audit: that of its entry in the journal.")
    var number: Int64?

    @Option(
        help: "Only those of this register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard number == nil || register == nil else {
            throw ValidationError("Give either the number of an audit or --register.")
        }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToClosings()
        if let number {
            let reply = try await client.getAudit(.init(shift: shift, entry: number))
            return try caller.format.show(reply) { AuditSheet(audit: reply.audit).lines($0) }
        }
        var rows: [Closings.AuditRow] = []
        var after: Int64?
        repeat {
            let page = try await client.listAudits(.init(shift: shift, register: register, after: after))
            rows += page.audits
            after = page.next
        } while after != nil
        try caller.format.show(Closings.ListAudits.Reply(audits: rows, next: nil)) { Self.lines(rows, $0) }
    }

    private static func lines(_ rows: [Closings.AuditRow], _ screen: Screen) -> [String] {
        guard !rows.isEmpty else { return ["Keine Kassenprüfungen."] }
        var table = TextTable(
            .init(title: "Nummer", isNumber: true), .init(title: "Kasse"), .init(title: "Zeit"),
            .init(title: "Geprüft von"), .init(title: "Verantwortlich"), .init(title: "Gezählt EUR", isNumber: true),
            .init(title: "Differenz EUR", isNumber: true))
        for row in rows {
            table.add(
                .init("\(row.entry)"), .init(row.register), .init(CivilTime(iso8601: row.time)?.german ?? row.time),
                .init(row.by), .init(row.responsible), .init(Cents(row.counted).germanNumber),
                .init(Cents(row.difference).germanNumber, row.difference == 0 ? nil : .warning))
        }
        return table.lines(screen)
    }
}
