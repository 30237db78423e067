import ArgumentParser
import Interface
import PayPoint

/// What of a sale pays receivables.
struct SaleClaimOptions: ParsableArguments {
    @OptionGroup var receivables: ReceivableOptions

    @Option(
        name: .customLong("receivable-amount"),
        help: ArgumentHelp("What is paid on the receivables; all that is open without it.", valueName: "amount"),
        transform: AmountArgument.parse)
    var amount: Cents?

    @Flag(help: "Keep what is more than all that is open in custody (Verwahr).")
    var overpayment = false

    var isEmpty: Bool { receivables.choices.isEmpty }

    func validate() throws {
        guard !isEmpty || (amount == nil && !overpayment && receivables.wishes.isEmpty) else {
            throw ValidationError("--receivable-amount, --overpayment and --wish go with --receivable.")
        }
    }

    func payment(_ caller: CallerOptions, shift: String) async throws -> Sales.ReceivablePayment? {
        guard !isEmpty else { return nil }
        let client = try await caller.connectToReceivables()
        let keys = try await receivables.keys(client, shift)
        var amount = Cents.zero
        if let given = self.amount { amount = given } else { amount = try await open(keys, client, shift) }
        guard amount > .zero || self.amount != nil else { throw CommandFailure.nothingOpen }
        let (items, wishes, allocation) = try await receivables.allocate(amount, client, shift)
        let parts = allocation.shares.filter { $0.total > 0 }.map { share in
            Sales.Portion(item: .init(share.item), parts: share.parts.map { .init($0) })
        }
        return Sales.ReceivablePayment(
            items: items.map { .init($0) }, amount: amount.value,
            wishes: wishes.map { .init(item: .init($0.item), part: $0.part.map { .init($0) }, amount: $0.amount) },
            payer: receivables.thirdParty, parts: parts, overpayment: overpayment ? true : nil)
    }

    private func open(_ keys: [Receivables.Key], _ client: Receivables.Client, _ shift: String) async throws -> Cents {
        var sum: Int64 = 0
        for key in keys {
            let items = try await client.find(.init(shift: shift, kassenzeichen: key.kassenzeichen)).items
            sum += items.first { $0.key == key }?.openNow ?? 0
        }
        return Cents(sum)
    }
}

extension Sales.ItemKey {
    fileprivate init(_ key: Receivables.Key) {
        self.init(kassenzeichen: key.kassenzeichen, notice: key.notice, due: key.due, number: key.number)
    }
}

extension Sales.PartAmount {
    fileprivate init(_ amount: Receivables.Amount) {
        self.init(part: .init(amount.part), amount: amount.amount)
    }
}

extension Sales.Part {
    fileprivate init(_ part: Receivables.Part) {
        self =
            switch part {
            case .principal: .principal
            case .dunningFee: .dunningFee
            case .enforcementCosts: .enforcementCosts
            case .lateFilingSurcharge: .lateFilingSurcharge
            case .interest: .interest
            case .latePaymentSurcharge: .latePaymentSurcharge
            }
    }
}

extension CommandFailure {
    /// Somebody has paid all of it, maybe at the next desk just now.
    fileprivate static var nothingOpen: CommandFailure {
        CommandFailure(
            status: .notDone, name: "nothingOpen",
            text: Words("Auf diese Forderungen ist nichts mehr offen", "Nothing is open of these receivables any more"),
            advice: Words(
                "Ansehen, was hier darauf bezahlt wurde: zahlstelle receivable find --kassenzeichen KASSENZEICHEN",
                "See what was paid on them here: zahlstelle receivable find --kassenzeichen KASSENZEICHEN"))
    }
}
