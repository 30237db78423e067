import Interface
import Testing

@testable import zahlstelle

@Suite struct DayEndSheetTests {
    typealias API = OrgZahlstelleTerminals

    private static let plain = Screen(hasColours: false, width: nil)

    private static func dayEnd(_ groups: [API.Group], receipts first: String, _ last: String) -> API.DayEnd {
        .init(
            terminal: "t1", outcome: .closed,
            totals: .init(sum: 4250, firstReceipt: first, lastReceipt: last, groups: groups),
            journal: .init(count: 1, payments: 4250, reversals: 0, refunds: 0, net: 4250), equal: true,
            automatic: false)
    }

    private static func lines(_ dayEnd: API.DayEnd) -> [String] { DayEndSheet(dayEnd: dayEnd).lines(plain) }

    @Test func `one is one, and zeros are no receipt numbers`() {
        let one = Self.lines(Self.dayEnd([.init(name: "Visa", count: 1, sum: 4250)], receipts: "0000", "0000"))
        #expect(one.contains { $0.hasSuffix("  1 Buchung, 42,50 EUR") })
        #expect(!one.contains { $0.contains("Belege") })
        let two = Self.lines(Self.dayEnd([.init(name: "Visa", count: 2, sum: 4250)], receipts: "0000", "0012"))
        #expect(two.contains { $0.hasSuffix("  2 Buchungen, 42,50 EUR") })
        #expect(two.contains { $0.hasSuffix("  0000 bis 0012") })
    }

    @Test func `where the sums differ the doubtful payments of this terminal come first`() {
        var decided = WirePayment.sample(.notBooked, id: "decided")
        decided.resolution = .init(clerk: "AB", reason: "gesehen", user: 1000)
        var other = WirePayment.sample(.approved, id: "other")
        other.remarks = [.amountDiffers]
        var elsewhere = other
        elsewhere.request.id = "elsewhere"
        elsewhere.request.tender.terminal = "t2"
        let payments = [decided, other, elsewhere, .sample(.approved, id: "plain")]
        let said = DayEndCheck(terminal: "t1", today: payments).lines(Self.plain).joined(separator: "\n")
        #expect(said.contains("  decided  ") && said.contains("  other  "))
        #expect(!said.contains("elsewhere") && !said.contains("plain"))
        for nothing in [[], nil] as [[WirePayment]?] {
            let said = DayEndCheck(terminal: "t1", today: nothing).lines(Self.plain)
            #expect(said.count == 1 && said[0].hasSuffix(": zahlstelle payments --day today --limit 1000"))
        }
    }
}
