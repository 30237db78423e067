import ArgumentParser
import Interface
import Varlink

struct SaleCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Take a completed sale back as a whole (Storno).",
        discussion: """
            Cards get their money back first, each at its terminal, then cash goes back out of the register at which the clerk \
            sits. Where a card does not take its money, nothing else goes back and the sale stays completed; the same command \
            again goes on there. Above the limit of the register that sold, or of the own one, a supervisor \
            releases it: with 'sale release' from their own place, or where they have signed on as the same user of this machine by \
            --release.

            EXAMPLES
              zahlstelle sale cancel 20261122-193011-k3f9qx --reason 'falsche Leistung' --printer p1
              zahlstelle sale cancel 20261122-193011-k3f9qx --reason Irrtum --release 20261122-080000-a2b3c4
            """)

    @OptionGroup var sale: SaleArgument

    @Option(help: "Why; it stands in the journal and on the receipt.")
    var reason: String

    @Option(
        help: ArgumentHelp(
            "The shift of the supervisor who releases it, signed on as the same user of this machine.",
            valueName: "shift"),
        completion: Candidates.shifts, transform: NameArgument.parse)
    var release: String?

    @OptionGroup var paper: SalePrinterOption
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales(waits: true)
        let id = try await sale.id(client, shift: shift)
        let watch = CancellationWatch(id, caller, cards: await cards(of: id, client, shift))
        let reply: Sales.Cancel.Reply
        do {
            async let _ = watch.show()
            reply = try await client.cancel(
                .init(shift: shift, sale: id, reason: reason, release: release, printer: paper.printer))
        } catch let error as VarlinkClientError where error == .connectionClosed {
            throw CommandFailure.unsureCancellation(of: id, because: error)
        }
        let end = await SalePaperWait(caller, shift: shift).end(of: reply.sale)
        try caller.format.show(Sales.Cancel.Reply(sale: end)) { SaleSheet(sale: end).lines($0) }
    }
}

extension SaleCancelCommand {
    /// How many cards have paid, or tried to. Where that cannot be seen nothing is shown of them, and the sale is cancelled all the same.
    private func cards(of id: String, _ client: Sales.Client, _ shift: String) async -> Int {
        (try? await client.get(.init(shift: shift, sale: id)).sale.payments.count) ?? 0
    }
}

extension CommandFailure {
    /// It was asked for, and the answer did not come.
    fileprivate static func unsureCancellation(of id: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .unsettled, name: "unsettled",
            text: Words(
                "Ob der Verkauf \(id) storniert ist, ist nicht bekannt: ",
                "Whether the sale \(id) is cancelled is not known: ") + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, dasselbe noch einmal: es macht weiter, wo es war.",
                "When the daemon runs again, the same again: it goes on where it was."))
    }
}
