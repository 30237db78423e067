import ArgumentParser
import Interface
import PayPoint

struct SaleSellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sell",
        abstract: "Sell services, and watch the sale until it is paid.",
        discussion: """
            The tariff that is valid today says what a service costs. Shows what the terminal shows. The first Ctrl-C asks the \
            terminal to stop: the card may still be charged. The second one leaves; the sale goes on, and 'zahlstelle sale \
            settle ID' shows it again. Asking again with the same --id and the same content never takes anything twice.

            Exits with 0 when the sale is complete. When it is still open the status is that of its last card: 2 declined, \
            3 cancelled, 4 not begun, 5 in doubt; else 10. 'zahlstelle sale pay ID' then takes what it lacks.

            EXAMPLES
              zahlstelle sale sell --item personalausweis --item 'stadtplan*2' --cash 50 --printer p1
              zahlstelle sale sell --item 'beglaubigung=12,50' --card t1=10,00 --cash 5
              zahlstelle sale sell --receivable 01012345678901000 --receivable-amount 50,00 --cash 50
              zahlstelle sale sell --custody 'Fundgeld=20,00' --cash 20 --note 'Fundbuch 17/26'
            """)

    @Option(
        name: .customLong("item"),
        help: ArgumentHelp(
            "A service of the tariff; may be given more than once. The price only where the tariff leaves it to the clerk.",
            valueName: ItemArgument.serviceSyntax), completion: Candidates.services, transform: ItemArgument.service)
    var services: [Sales.Item] = []

    @Option(
        name: .customLong("custody"),
        help: ArgumentHelp(
            "Money that nobody ordered us to take (Verwahr); may be given more than once. Stands behind the services.",
            valueName: ItemArgument.custodySyntax), transform: ItemArgument.custody)
    var custody: [Sales.Item] = []

    @OptionGroup var claims: SaleClaimOptions
    @OptionGroup var tender: TenderOptions

    @Option(help: "Who pays.")
    var payer: String?

    @Option(help: "A remark that stands on the receipt.")
    var note: String?

    @Option(
        help: "The sale's name, so that asking again does not sell again. Without it one is made up and shown.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard !services.isEmpty || !custody.isEmpty || !claims.isEmpty else {
            throw ValidationError(
                "Say what is sold: --item SERVICE, --custody 'TEXT=PRICE' or --receivable KASSENZEICHEN.")
        }
    }

    func run() async throws {
        try TextArgument.check(payer, "--payer")
        try TextArgument.check(note, "--note")
        let shift = try caller.ownShift()
        let run = SaleRun(id ?? FreshName.now(), caller, shift: shift)
        // What is open is no longer what it was when the sale began, so it is not put together a second time.
        if let known = try await known(shift) { return try await run.begin { _ in known } }
        let receivables = try await claims.payment(caller, shift: shift)
        try await run.begin { client in
            try await client.sell(
                .init(
                    shift: run.shift, sale: run.id, items: services + custody, tenders: tender.tenders, payer: payer,
                    note: note, printer: tender.paper.printer, receivables: receivables)
            ).sale
        }
    }

    /// The sale that was begun under the name, if there is one and receivables make a difference.
    private func known(_ shift: String) async throws -> Sales.Sale? {
        guard let id, !claims.isEmpty else { return nil }
        do {
            return try await caller.connectToSales().get(.init(shift: shift, sale: id)).sale
        } catch let failure as Sales.Failure {
            guard case .unknown = failure else { throw failure }
            return nil
        }
    }
}
