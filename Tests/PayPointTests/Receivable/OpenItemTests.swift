import PayPoint
import Testing

@Suite struct OpenItemTests {
    private typealias Samples = ReceivableSamples
    private let key = Samples.key("4711")

    private func parts(_ part: ItemPart, claimed: Int64, open: Int64) -> PerPart<PartAmount> {
        var parts = PerPart { _ in PartAmount.none }
        parts[part] = PartAmount(claimed: Cents(claimed), open: Cents(open))
        return parts
    }

    @Test func aSoundItemHasNoFaults() {
        let item = Samples.item(
            ItemKey(kassenzeichen: key.kassenzeichen, notice: "B-2026/17", due: key.due, number: "3"), .publicLaw,
            parts: parts(.principal, claimed: 10_000, open: 2_500), status: .dunned,
            debtor: Debtor(name: "Müller, Änne", born: Samples.day("1980-02-29"), identification: "HRB 17"),
            personalAccount: "10017", assignment: .budgetItem("0200.1000"))
        #expect(item.faults.isEmpty)
        #expect(item.totalOpen == Cents(2_500))
    }

    @Test(arguments: ItemPart.allCases)
    func everyPartIsCheckedAndCounted(part: ItemPart) {
        #expect(Samples.item(key, parts: parts(part, claimed: -1, open: -1)).faults == [.negative(part)])
        #expect(Samples.item(key, parts: parts(part, claimed: 5, open: -1)).faults == [.negative(part)])
        #expect(
            Samples.item(key, parts: parts(part, claimed: 5, open: 7)).faults == [
                .openExceedsClaimed(part, by: Cents(2))
            ])
        let most = Cents.largestPayment.value
        #expect(Samples.item(key, parts: parts(part, claimed: most, open: most)).faults.isEmpty)
        #expect(Samples.item(key, parts: parts(part, claimed: most + 1, open: 0)).faults == [.tooLarge(part)])
        #expect(Samples.item(key, parts: parts(part, claimed: 5, open: 3)).totalOpen == Cents(3))
    }

    @Test func anItemThatIsSettledHasNothingOpen() {
        #expect(
            Samples.item(key, parts: parts(.interest, claimed: 5, open: 1), status: .settled).faults == [
                .settledButOpen(Cents(1))
            ])
        #expect(Samples.item(key, parts: parts(.interest, claimed: 5, open: 0), status: .settled).faults.isEmpty)
    }

    @Test func extremesDoNotTrap() {
        let item = Samples.item(
            key, parts: PerPart { _ in PartAmount(claimed: Cents(.max), open: Cents(.max)) }, status: .settled)
        #expect(item.totalOpen == nil)
        #expect(item.faults == ItemPart.allCases.map { .tooLarge($0) })
        let negative = Samples.item(key, parts: PerPart { _ in PartAmount(claimed: Cents(.min), open: Cents(.max)) })
        #expect(negative.faults == ItemPart.allCases.map { .negative($0) })
    }

    @Test func textsAreBoundAndVisible() {
        let long = String(repeating: "x", count: 65)
        let item = Samples.item(
            ItemKey(kassenzeichen: key.kassenzeichen, notice: long, due: key.due, number: "a\nb"),
            parts: parts(.principal, claimed: 1, open: 1),
            debtor: Debtor(name: " ", identification: ""), personalAccount: long)
        #expect(
            item.faults == [
                .text(.debtorName, longest: 200), .text(.identification, longest: 64), .text(.notice, longest: 64),
                .text(.number, longest: 64), .text(.personalAccount, longest: 64),
            ])
    }

    /// Of 160 claimed 100 are open, so 60 were paid.
    @Test func whereOnlyTheTotalIsKnownTheLawSaysWhatIsOpen() throws {
        var claimed = PerPart<Cents>.zero
        claimed.principal = Cents(100)
        claimed.enforcementCosts = Cents(20)
        claimed.interest = Cents(40)
        let tax = try PerPart(claimed: claimed, totalOpen: Cents(100), order: .taxCode)
        #expect(ItemPart.allCases.map { tax[$0].open.value } == [40, 0, 20, 0, 40, 0])
        let rent = try PerPart(claimed: claimed, totalOpen: Cents(100), order: .civilCode)
        #expect(ItemPart.allCases.map { rent[$0].open.value } == [100, 0, 0, 0, 0, 0])
        #expect(rent.interest == PartAmount(claimed: Cents(40), open: .zero))
        for total in [Int64(-1), 161, .max, .min] {
            #expect(throws: ItemFault.totalOpen(Cents(total), claimed: Cents(160))) {
                try PerPart(claimed: claimed, totalOpen: Cents(total), order: .taxCode)
            }
        }
        claimed.principal = Cents(.max)
        #expect(throws: ItemFault.tooLarge(.principal)) {
            try PerPart(claimed: claimed, totalOpen: Cents(1), order: .taxCode)
        }
    }

    @Test func aKeySaysWhichItemIsMeant() {
        let key = ItemKey(
            kassenzeichen: key.kassenzeichen, notice: "B-17", due: Samples.day("2026-05-15"), number: "2")
        #expect(key.german == "4711 Bescheid B-17 Posten 2, fällig am 15.05.2026")
        #expect(key.english == "4711 notice B-17 item 2, due 2026-05-15")
        #expect(self.key.german == "4711, fällig am 15.02.2026")
    }
}
