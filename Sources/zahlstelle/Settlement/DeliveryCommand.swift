import ArgumentParser
import Interface

struct DeliveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery",
        abstract: "Show a delivery.",
        discussion: """
            EXAMPLE
              zahlstelle settlement delivery 20261122-193011-k3f9qx
            """)

    @Argument(help: "The delivery.", transform: NameArgument.parse)
    var delivery: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSettlement().getDelivery(
            .init(shift: shift, delivery: delivery))
        try caller.format.show(reply) { DeliverySheet(delivery: reply.delivery).lines($0) }
    }
}
