import ArgumentParser
import Interface
import PayPoint

struct DeliveriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliveries",
        abstract: "List deliveries by their names.",
        discussion: """
            EXAMPLES
              zahlstelle settlement deliveries --open
              zahlstelle settlement deliveries --register K1
            """)

    @Option(help: "Only those of this register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String?

    @Flag(help: "Only those on their way.")
    var open = false

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSettlement()
        var reply = try await page(client, shift, after: nil)
        while let next = reply.next {
            let more = try await page(client, shift, after: next)
            reply.deliveries += more.deliveries
            reply.next = more.next
        }
        try caller.format.show(reply) { screen in
            guard !reply.deliveries.isEmpty else { return ["Keine Ablieferungen."] }
            var table = TextTable(
                .init(title: "Ablieferung"), .init(title: "Kasse"), .init(title: "Zeit"),
                .init(title: "Betrag EUR", isNumber: true), .init(title: "Angekommen EUR", isNumber: true),
                .init(title: "Stand"))
            for delivery in reply.deliveries {
                let received = delivery.acknowledgement?.received
                table.add(
                    .init(delivery.id), .init(delivery.register),
                    .init(CivilTime(iso8601: delivery.time)?.german ?? delivery.time),
                    .init(Cents(delivery.total).germanNumber),
                    .init(
                        received.map { Cents($0).germanNumber } ?? "-",
                        received.map { $0 != delivery.total } == true ? .warning : nil), .init(delivery.standing))
            }
            return table.lines(screen)
        }
    }

    private func page(
        _ client: Settlement.Client, _ shift: String, after: String?
    ) async throws -> Settlement.ListDeliveries.Reply {
        try await client.listDeliveries(
            .init(shift: shift, register: register, open: open ? true : nil, after: after))
    }
}
