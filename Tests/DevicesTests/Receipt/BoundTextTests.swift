import Testing

@testable import Devices

@Suite struct BoundTextTests {
    @Test(arguments: [
        ("Beleg-Nr. 42 vom", "Beleg-Nr.\u{A0}42 vom"), ("über 42,50 EUR.", "über 42,50\u{A0}EUR."),
        ("2 x 12,00", "2\u{A0}x\u{A0}12,00"), ("nach § 5 Abs. 2", "nach §\u{A0}5 Abs.\u{A0}2"),
        ("USt 19 %", "USt 19\u{A0}%"), ("Nr. fehlt", "Nr. fehlt"), ("  eingerückt", "  eingerückt"),
        ("7 Tage", "7 Tage"), ("", ""),
    ])
    func numbersStayWithWhatBelongsToThem(text: String, bound: String) {
        #expect(BoundText.bound(text) == bound)
    }
}
