import ArgumentParser
import Interface
import PayPoint

/// Which receivables a payment is for, and how it is to be spread.
struct ReceivableOptions: ParsableArguments {
    @Option(
        name: .customLong("receivable"),
        help: ArgumentHelp(
            "A receivable that is paid; may be given more than once. A Kassenzeichen alone means all of its items of which something "
                + "is open.", valueName: ReceivableChoice.syntax), transform: ReceivableChoice.parse)
    var choices: [ReceivableChoice] = []

    @Option(
        name: .customLong("wish"),
        help: ArgumentHelp(
            "What the payer wants settled first; may be given more than once. The parts: \(ChoiceArgument.list(Receivables.Part.self)).",
            valueName: WishArgument.syntax), transform: WishArgument.parse)
    var wishes: [WishArgument] = []

    @Option(help: ArgumentHelp("Somebody else who pays the debt.", valueName: "name"))
    var thirdParty: String?

    /// The items that are meant.
    func keys(_ client: Receivables.Client, _ shift: String?) async throws -> [Receivables.Key] {
        var keys: [Receivables.Key] = []
        for choice in choices {
            for key in try await Self.keys(choice, client, shift) where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    func allocate(
        _ amount: Cents, _ client: Receivables.Client, _ shift: String?
    ) async throws -> (keys: [Receivables.Key], wishes: [Receivables.Wish], allocation: Receivables.Allocation) {
        let keys = try await keys(client, shift)
        var wished: [Receivables.Wish] = []
        for wish in wishes {
            for key in try await Self.keys(wish.item, client, shift) {
                wished.append(.init(item: key, part: wish.part, amount: wish.amount?.value))
            }
        }
        let reply = try await client.allocate(
            .init(shift: shift, keys: keys, amount: amount.value, wishes: wished, payer: thirdParty))
        return (keys, wished, reply.allocation)
    }

    private static func keys(
        _ choice: ReceivableChoice, _ client: Receivables.Client, _ shift: String?
    ) async throws -> [Receivables.Key] {
        let items = try await client.find(.init(shift: shift, kassenzeichen: choice.kassenzeichen)).items
        let fitting = items.filter { choice.fits($0.key) }
        let open = fitting.filter { $0.openNow > 0 }
        let meant = open.isEmpty ? Array(fitting.prefix(1)) : open
        guard !meant.isEmpty else {
            throw CommandFailure(
                status: .refused, name: "unknownItem",
                text: Words(
                    "Zu \(choice.kassenzeichen) steht keine solche Forderung auf der Liste.",
                    "The list has no such receivable for \(choice.kassenzeichen)."),
                advice: Words(
                    "Nachsehen: zahlstelle receivable find --kassenzeichen '\(choice.kassenzeichen)'",
                    "Look: zahlstelle receivable find --kassenzeichen '\(choice.kassenzeichen)'"))
        }
        return meant.map(\.key)
    }
}
