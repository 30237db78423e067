import PayPoint
import Testing

@Suite struct AllocationTests {
    private typealias Samples = ReceivableSamples

    private func spread(
        _ amount: Int64, over items: [OpenItem], wishes: [PayerWish] = [], payer: Payer = .debtor,
        rules: SettlementRules = SettlementRules()
    ) throws -> Allocation {
        try Allocation(
            AllocationRequest(amount: Cents(amount), items: items, wishes: wishes, payer: payer, rules: rules))
    }

    /// What an item gets, without the parts that get nothing.
    private func paid(_ allocation: Allocation, _ item: Int) -> [ItemPart: Int64] {
        var paid: [ItemPart: Int64] = [:]
        for part in ItemPart.allCases where allocation.shares[item].parts[part] != .zero {
            paid[part] = allocation.shares[item].parts[part].value
        }
        return paid
    }

    @Test func aFullPaymentSettlesEveryPart() throws {
        let item = Samples.item("1", open: [.principal: 10_000, .dunningFee: 500, .latePaymentSurcharge: 200])
        let allocation = try spread(10_700, over: [item])
        #expect(paid(allocation, 0) == [.principal: 10_000, .dunningFee: 500, .latePaymentSurcharge: 200])
        #expect(allocation.remainder == .zero)
        #expect(allocation.shares[0].settlesItem)
        #expect(allocation.shares[0].total == Cents(10_700))
    }

    @Test func anOverpaymentIsLeftForCustody() throws {
        let allocation = try spread(10_001, over: [Samples.item("1", open: [.principal: 10_000])])
        #expect(allocation.remainder == Cents(1))
        #expect(allocation.shares[0].total == Cents(10_000))
    }

    @Test func ofATaxThePrincipalComesFirstAndTheSurchargeLast() throws {
        let item = Samples.item(
            "1", .tax,
            open: [
                .principal: 100, .dunningFee: 10, .enforcementCosts: 20, .lateFilingSurcharge: 30, .interest: 40,
                .latePaymentSurcharge: 50,
            ])
        #expect(paid(try spread(99, over: [item]), 0) == [.principal: 99])
        #expect(paid(try spread(115, over: [item]), 0) == [.principal: 100, .dunningFee: 10, .enforcementCosts: 5])
        let nearly = try spread(201, over: [item])
        #expect(
            paid(nearly, 0) == [
                .principal: 100, .dunningFee: 10, .enforcementCosts: 20, .lateFilingSurcharge: 30, .interest: 40,
                .latePaymentSurcharge: 1,
            ])
        #expect(nearly.shares[0].left.latePaymentSurcharge == Cents(49))
        #expect(nearly.shares[0].totalLeft == Cents(49))
    }

    @Test func ofARentTheCostsComeFirstAndThePrincipalLast() throws {
        let item = Samples.item(
            "1", .privateLaw, open: [.principal: 100, .dunningFee: 10, .enforcementCosts: 20, .interest: 40])
        #expect(paid(try spread(25, over: [item]), 0) == [.dunningFee: 10, .enforcementCosts: 15])
        #expect(
            paid(try spread(75, over: [item]), 0) == [
                .dunningFee: 10, .enforcementCosts: 20, .interest: 40, .principal: 5,
            ])
    }

    @Test func whichLawHoldsForFeesIsConfigured() throws {
        let fee = Samples.item("1", .publicLaw, open: [.principal: 100, .dunningFee: 10])
        #expect(paid(try spread(50, over: [fee]), 0) == [.principal: 50])
        let rules = SettlementRules(civil: [.privateLaw, .publicLaw])
        #expect(paid(try spread(50, over: [fee], rules: rules), 0) == [.dunningFee: 10, .principal: 40])
    }

    @Test func onlyWhatIsOpenIsPaid() throws {
        let item = Samples.item(
            Samples.key("1"), .tax, parts: PerPart { _ in PartAmount(claimed: Cents(1_000), open: Cents(5)) })
        let allocation = try spread(1_000, over: [item])
        #expect(allocation.shares[0].total == Cents(30))
        #expect(allocation.remainder == Cents(970))
    }

    /// § 225 (2) AO, one item for each class and 10 cents on each part.
    @Test func theClassesOfTheTaxCodeGoOverAllItems() throws {
        let items = [
            Samples.item("1", .tax, open: [.principal: 10, .interest: 10, .latePaymentSurcharge: 10]),
            Samples.item("2", .withholdingTax, open: [.principal: 10, .lateFilingSurcharge: 10]),
            Samples.item("3", .penaltyPayment, open: [.principal: 10, .enforcementCosts: 10]),
            Samples.item("4", .fine, open: [.principal: 10, .dunningFee: 10]),
        ]
        let order: [(Int, ItemPart)] = [
            (3, .principal), (2, .principal), (1, .principal), (0, .principal), (2, .enforcementCosts),
            (3, .dunningFee),
            (1, .lateFilingSurcharge), (0, .interest), (0, .latePaymentSurcharge),
        ]
        for reached in 1...order.count {
            let allocation = try spread(Int64(reached * 10 - 1), over: items)
            for (rank, place) in order.enumerated() {
                let expected: Int64 = rank < reached - 1 ? 10 : rank == reached - 1 ? 9 : 0
                #expect(allocation.shares[place.0].parts[place.1] == Cents(expected), "\(reached): \(place)")
            }
        }
    }

    @Test func withinAClassTheOlderDebtComesFirst() throws {
        let items = [
            Samples.item("1", .tax, due: "2026-05-15", open: [.principal: 100, .dunningFee: 5]),
            Samples.item("1", .tax, due: "2025-11-15", open: [.principal: 100, .dunningFee: 5]),
            Samples.item("1", .tax, due: "2026-02-15", open: [.principal: 100, .dunningFee: 5]),
        ]
        let allocation = try spread(250, over: items)
        #expect((0..<3).map { paid(allocation, $0) } == [[.principal: 50], [.principal: 100], [.principal: 100]])
    }

    @Test func taxesDueOnTheSameDayGoInTheOrderOfChoice() throws {
        let a = Samples.item("1", open: [.principal: 100])
        let b = Samples.item("2", open: [.principal: 100])
        #expect(try spread(150, over: [a, b]).shares.map(\.total.value) == [100, 50])
        #expect(try spread(150, over: [b, a]).shares.map(\.total.value) == [100, 50])
    }

    @Test func rentsAreSettledOneAfterTheOther() throws {
        let items = [
            Samples.item("1", .privateLaw, due: "2026-03-01", open: [.principal: 100, .interest: 10]),
            Samples.item("1", .privateLaw, due: "2026-02-01", open: [.principal: 100, .interest: 10]),
        ]
        let allocation = try spread(115, over: items)
        #expect(paid(allocation, 1) == [.interest: 10, .principal: 100])
        #expect(paid(allocation, 0) == [.interest: 5])
    }

    /// § 366 (2) BGB: of 100 the items of 300, 200 and 100 get 50, 33 1/3 and 16 2/3. The cent that is left goes to the third.
    @Test func rentsDueOnTheSameDayShareInProportion() throws {
        let items = [
            Samples.item("1", .privateLaw, open: [.principal: 300]),
            Samples.item("2", .privateLaw, open: [.principal: 180, .interest: 20]),
            Samples.item("3", .privateLaw, open: [.principal: 100]),
        ]
        let allocation = try spread(100, over: items)
        #expect(allocation.shares.map(\.total.value) == [50, 33, 17])
        #expect(paid(allocation, 1) == [.interest: 20, .principal: 13])
    }

    @Test func hugeItemsShareWithoutOverflow() throws {
        let most = Cents.largestPayment.value
        let items = ["1", "2", "3"].map { Samples.item($0, .privateLaw, open: [.principal: most, .interest: most]) }
        let allocation = try spread(most, over: items)
        #expect(allocation.shares.map(\.total.value) == [333_333_333_333, 333_333_333_333, 333_333_333_333])
    }

    @Test func publicLawComesBeforePrivateLaw() throws {
        let items = [
            Samples.item("1", .privateLaw, due: "2020-01-01", open: [.principal: 100]),
            Samples.item("2", .publicLaw, due: "2026-01-01", open: [.principal: 100, .latePaymentSurcharge: 7]),
        ]
        #expect(try spread(110, over: items).shares.map(\.total.value) == [3, 107])
    }

    @Test func anItemWithNothingOpenGetsNothing() throws {
        let items = [Samples.item("1", open: [:]), Samples.item("2", open: [.principal: 100])]
        #expect(try spread(50, over: items).shares.map(\.total.value) == [0, 50])
        #expect(try spread(50, over: [items[0]]).remainder == Cents(50))
    }

    @Test func thePayersChoiceGoesBeforeTheLaw() throws {
        let items = [
            Samples.item("1", .fine, open: [.principal: 100]),
            Samples.item("2", .tax, open: [.principal: 100, .interest: 10]),
        ]
        let whole = try spread(120, over: items, wishes: [PayerWish(item: items[1].key)])
        #expect(paid(whole, 1) == [.principal: 100, .interest: 10])
        #expect(paid(whole, 0) == [.principal: 10])
        let part = try spread(120, over: items, wishes: [PayerWish(item: items[1].key, part: .interest)])
        #expect(paid(part, 1) == [.interest: 10, .principal: 10])
        #expect(paid(part, 0) == [.principal: 100])
        let some = try spread(120, over: items, wishes: [PayerWish(item: items[1].key, amount: Cents(60))])
        #expect(paid(some, 1) == [.principal: 60])
        #expect(paid(some, 0) == [.principal: 60])
        #expect(some.wishes.count == 1)
    }

    @Test func aWishIsNotCutToWhatIsPossible() {
        let items = [Samples.item("1", open: [.principal: 100]), Samples.item("2", open: [.principal: 100])]
        #expect(throws: AllocationFault.wishExceedsOpen(items[0].key, open: Cents(100))) {
            try spread(150, over: items, wishes: [PayerWish(item: items[0].key, amount: Cents(101))])
        }
        #expect(throws: AllocationFault.wishExceedsOpen(items[0].key, open: .zero)) {
            try spread(150, over: items, wishes: [PayerWish(item: items[0].key, part: .interest, amount: Cents(1))])
        }
        #expect(throws: AllocationFault.wishExceedsOpen(items[0].key, open: Cents(40))) {
            let wishes = [60, 41].map { PayerWish(item: items[0].key, amount: Cents($0)) }
            return try spread(150, over: items, wishes: wishes)
        }
        #expect(throws: AllocationFault.wishExceedsPayment(items[1].key, left: Cents(50))) {
            let wishes = [PayerWish(item: items[0].key), PayerWish(item: items[1].key, amount: Cents(51))]
            return try spread(150, over: items, wishes: wishes)
        }
    }

    /// § 367 (2) BGB.
    @Test func aChoiceThatPassesOverCostsMayBeDeclined() throws {
        let rent = Samples.item("1", .privateLaw, open: [.principal: 100, .interest: 10])
        let tax = Samples.item("2", .tax, open: [.principal: 100, .interest: 10])
        func mayBeDeclined(_ item: OpenItem, _ amount: Int64, _ part: ItemPart) throws -> Bool {
            try spread(amount, over: [item], wishes: [PayerWish(item: item.key, part: part)]).mayBeDeclined
        }
        #expect(try mayBeDeclined(rent, 100, .principal))
        #expect(try !mayBeDeclined(rent, 110, .principal))
        #expect(try !mayBeDeclined(rent, 50, .interest))
        #expect(try !mayBeDeclined(tax, 5, .interest))
        #expect(try !spread(50, over: [rent]).mayBeDeclined)
    }

    @Test func ofAThirdPartysMoneyTheRestIsTheThirdPartys() throws {
        let items = [Samples.item("1", open: [.principal: 100]), Samples.item("2", open: [.principal: 50])]
        let allocation = try spread(160, over: items, payer: .thirdParty(name: "Max Muster"))
        #expect(allocation.payer == .thirdParty(name: "Max Muster"))
        #expect(allocation.remainder == Cents(10))
        #expect(throws: AllocationFault.payerName) { try spread(160, over: items, payer: .thirdParty(name: " ")) }
    }

    @Test func whatCannotBeSpreadIsRefused() {
        let item = Samples.item("1", open: [.principal: 100])
        let other = Samples.key("2")
        let unsound = Samples.item("3", open: [.interest: -1])
        let cases: [(AllocationRequest, AllocationFault)] = [
            (AllocationRequest(amount: .zero, items: [item]), .amount),
            (AllocationRequest(amount: Cents(-1), items: [item]), .amount),
            (AllocationRequest(amount: Cents(Cents.largestPayment.value + 1), items: [item]), .amount),
            (AllocationRequest(amount: Cents(1), items: []), .noItems),
            (
                AllocationRequest(
                    amount: Cents(1), items: (0...100).map { Samples.item("\($0)", open: [.principal: 1]) }),
                .tooManyItems
            ),
            (AllocationRequest(amount: Cents(1), items: [item, item]), .twice(item.key)),
            (AllocationRequest(amount: Cents(1), items: [item, unsound]), .item(unsound.key, .negative(.interest))),
            (
                AllocationRequest(amount: Cents(1), items: [item], wishes: [PayerWish(item: other)]),
                .wishForOther(other)
            ),
            (
                AllocationRequest(
                    amount: Cents(1), items: [item],
                    wishes: Array(repeating: PayerWish(item: item.key), count: AllocationRequest.mostWishes + 1)),
                .tooManyWishes
            ),
            (
                AllocationRequest(amount: Cents(1), items: [item], wishes: [PayerWish(item: item.key, amount: .zero)]),
                .wishedAmount(item.key)
            ),
        ]
        for (request, fault) in cases {
            #expect(throws: fault) { try Allocation(request) }
        }
    }
}
