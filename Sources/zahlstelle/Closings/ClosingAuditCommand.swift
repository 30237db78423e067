import ArgumentParser
import Interface

struct ClosingAuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Note down an unannounced audit of a register (Kassenprüfung). Its shift goes on undisturbed.",
        discussion: """
            The person who answers for the register declares the four things; a flag says that one was declared. They may close \
            registers, and are not who audits. Write down the number and the hash of the entry: whatever is entered later can be told \
            apart by them. 'closing audits' shows it again.

            EXAMPLE
              zahlstelle closing audit K1 --responsible MS --piece 3x50 --piece 12x20 --books-presented --payments-entered \
            --money-included --official-money-only
            """)

    @Argument(help: "The register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String

    @Option(
        help: ArgumentHelp("The sign of who answers for the register.", valueName: "sign"),
        completion: Candidates.clerks)
    var responsible: String

    @Flag(help: "All books were presented.")
    var booksPresented = false

    @Flag(help: "All payments are entered.")
    var paymentsEntered = false

    @Flag(help: "All money is included.")
    var moneyIncluded = false

    @Flag(help: "Only official money is included.")
    var officialMoneyOnly = false

    @OptionGroup var count: CountOptions
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard count.isGiven else { throw ValidationError("Say what was counted: --piece, --count-file or --empty.") }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pieces = try count.counted()
        let reply = try await caller.connectToClosings().audit(
            .init(
                shift: shift, register: register, pieces: pieces,
                declarations: .init(
                    booksPresented: booksPresented, paymentsEntered: paymentsEntered, moneyIncluded: moneyIncluded,
                    officialMoneyOnly: officialMoneyOnly), responsible: responsible))
        try caller.format.show(reply) { AuditSheet(audit: reply.audit).lines($0) }
    }
}
