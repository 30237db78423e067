import ESCPOS
import Testing

@testable import Devices

@Suite struct MarkedPaperTests {
    private func lines(_ blocks: [Block]) -> [String] {
        blocks.map { block in
            switch block {
            case .text(let text, _): text
            case .cut: "-"
            default: "?"
            }
        }
    }

    @Test func `every piece of paper has the mark first and last`() {
        let two = ReceiptDocument([.text("a"), .text("b"), .cut(), .text("c"), .cut()])
        #expect(lines(MarkedPaper.document(two, "T").blocks) == ["T", "a", "b", "T", "-", "T", "c", "T", "-"])
    }

    @Test func `nothing on marked paper can be scanned`() {
        let slip = ReceiptDocument([.text("a"), .qr("BCD"), .barcode("1"), .cut()])
        #expect(lines(MarkedPaper.document(slip, "T").blocks) == ["T", "a", "T", "-"])
    }

    @Test func `paper that is not cut is marked, and no paper is not`() {
        #expect(lines(MarkedPaper.document(ReceiptDocument([.text("a")]), "T").blocks) == ["T", "a", "T"])
        #expect(lines(MarkedPaper.document(ReceiptDocument([.cut()]), "T").blocks) == ["-"])
    }
}
