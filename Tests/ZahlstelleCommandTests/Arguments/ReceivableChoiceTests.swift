import Interface
import PayPoint
import Testing

@testable import zahlstelle

@Suite struct ReceivableChoiceTests {
    @Test func `a receivable is named by its Kassenzeichen, and what tells it apart where that is needed`() throws {
        #expect(try ReceivableChoice.parse("01 2345") == ReceivableChoice(kassenzeichen: "01 2345"))
        #expect(
            try ReceivableChoice.parse("01,2026-02-15,B-17/3,4")
                == ReceivableChoice(kassenzeichen: "01", due: "2026-02-15", notice: "B-17/3", number: "4"))
        #expect(
            try ReceivableChoice.parse("01,,B-17") == ReceivableChoice(kassenzeichen: "01", due: nil, notice: "B-17"))
    }

    @Test(arguments: ["", ",2026-02-15", "01,gestern", "01,2026-13-01"])
    func `what names none is refused`(text: String) {
        #expect(throws: (any Error).self) { try ReceivableChoice.parse(text) }
    }

    @Test func `a wish is for an item, a part or an amount of it`() throws {
        #expect(
            try WishArgument.parse("01,2026-02-15:dunningFee=6,50")
                == WishArgument(
                    item: ReceivableChoice(kassenzeichen: "01", due: "2026-02-15"), part: .dunningFee,
                    amount: Cents(650)))
        #expect(
            try WishArgument.parse("01") == WishArgument(item: .init(kassenzeichen: "01"), part: nil, amount: nil))
        #expect(throws: (any Error).self) { try WishArgument.parse("01:alles") }
        #expect(throws: (any Error).self) { try WishArgument.parse("01=0") }
    }

    @Test func `a choice fits what it says, and everything that it leaves out`() throws {
        let key = Receivables.Key(kassenzeichen: "01", notice: "B", due: "2026-02-15", number: "4")
        #expect(ReceivableChoice(kassenzeichen: "0 1").fits(key))
        #expect(ReceivableChoice(kassenzeichen: "01", due: "2026-02-15", notice: "B", number: "4").fits(key))
        #expect(!ReceivableChoice(kassenzeichen: "01", due: "2026-02-16").fits(key))
        #expect(!ReceivableChoice(kassenzeichen: "01", notice: "A").fits(key))
        #expect(!ReceivableChoice(kassenzeichen: "01", number: "5").fits(key))
    }
}
