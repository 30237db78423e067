/// Receivables as the books see them.
extension Books {
    func found(_ item: OpenItem, _ rules: SettlementRules) throws -> FoundItem {
        let state = try state(of: item.key)
        let paid = try unknownToFinance(state, asOf: item.asOf)
        return FoundItem(
            item: item, paidHere: paid, open: item.less(paid, in: rules.order(of: item.kind)).open, taken: state.taken)
    }

    /// Spreads a payment over what is open now.
    ///
    /// - Parameter listed: the items that the list has.
    func allocation(
        of terms: ReceivablePayment.Terms, _ listed: [ItemKey: OpenItem], _ rules: SettlementRules
    ) throws -> Allocation {
        guard terms.items.count <= AllocationRequest.mostItems else {
            throw KasseError.receivable(.allocation(.tooManyItems))
        }
        let items = try terms.items.map { key in
            guard let item = listed[key] else { throw KasseError.receivable(.unknownItem(key)) }
            let paid = try unknownToFinance(try state(of: key), asOf: item.asOf)
            return item.less(paid, in: rules.order(of: item.kind))
        }
        do throws(AllocationFault) {
            return try Allocation(
                AllocationRequest(
                    amount: terms.amount, items: items, wishes: terms.wishes, payer: terms.payer, rules: rules))
        } catch {
            throw KasseError.receivable(.allocation(error))
        }
    }

    /// The lines of a sale that pay receivables: one for each that gets something, and one for what is too much.
    func lines(
        for payment: ReceivablePayment, _ listed: [ItemKey: OpenItem], _ setup: ReceivableSetup, isTraining: Bool
    ) throws -> [SaleLine] {
        let allocation = try allocation(of: payment.terms, listed, setup.rules)
        for portion in allocation.portions where !isTraining {
            if let taken = try state(of: portion.item).taken {
                throw KasseError.receivable(.itemTaken(portion.item, by: taken))
            }
        }
        guard allocation.portions == payment.confirmed else { throw KasseError.receivable(.changed(allocation)) }
        guard allocation.remainder == .zero || payment.terms.takesOverpayment else {
            throw KasseError.receivable(.overpaid(allocation.remainder))
        }
        var lines = allocation.shares.filter { $0.total > .zero }.compactMap { share in
            listed[share.item].map { SaleLine(paying: share, on: $0, setup.pattern) }
        }
        if allocation.remainder > .zero, let first = payment.terms.items.first {
            lines.append(
                SaleLine(
                    text: "Überzahlung zu \(setup.pattern.shown(first.kassenzeichen))", unitPrice: allocation.remainder)
            )
        }
        return lines
    }
}

extension SaleLine {
    fileprivate init(paying share: Allocation.Share, on item: OpenItem, _ pattern: KassenzeichenPattern) {
        self.init(
            text: "\(pattern.shown(item.key.kassenzeichen)) \(item.kind.german)", unitPrice: share.total,
            assignment: item.assignment,
            claim: ClaimPayment(
                item: item.key, kind: item.kind, parts: share.parts, left: share.left, asOf: item.asOf,
                personalAccount: item.personalAccount))
    }
}

extension ClaimPayment {
    var portion: ReceivablePayment.Portion { ReceivablePayment.Portion(item: item, parts: parts) }
}
