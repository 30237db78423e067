import Simulation
import Testing

@Suite struct ReceiptNumberTests {
    @Test(arguments: [(1, "0001"), (9999, "9999"), (10_000, "10000")]) func aNumberHasFourDigitsOrMore(
        number: Int, text: String
    ) {
        #expect(ReceiptNumber(value: number).text == text)
        #expect(ReceiptNumber(fileName: text + ".txt")?.value == number)
        #expect(ReceiptNumber(fileName: text + ".png")?.value == number)
    }

    @Test(arguments: [
        "0001", "1.txt", "0001.pdf", "0001.txt.txt", "+001.txt", "notes.txt", ".txt", "20261123001500.png",
    ])
    func otherFilesAreNoReceipts(name: String) {
        #expect(ReceiptNumber(fileName: name) == nil)
    }
}
