import Testing

@testable import ZVT

@Suite struct PrintTests {
    private func line(_ hex: String, in set: CharacterSet = .cp437) throws -> ReceiptLine {
        try PrintLine(data: unhex(hex)).line(in: set)
    }

    @Test func `an attribute byte says how a line looks`() throws {
        #expect(try line("00 41") == ReceiptLine(text: "A"))
        #expect(try line("40 41") == ReceiptLine(text: "A", isCentred: true))
        #expect(try line("70 41") == ReceiptLine(text: "A", isCentred: true, isDoubleWidth: true, isDoubleHeight: true))
        #expect(try line("05 41") == ReceiptLine(text: "A", indent: 5))
        #expect(try line("25 41") == ReceiptLine(text: "A", isDoubleWidth: true))
        #expect(try line("FF 04") == ReceiptLine(feed: 4))
        #expect(try line("FF") == ReceiptLine(feed: 1))
        #expect(try line("80 41") == ReceiptLine(text: "A"))
        #expect(try line("81") == ReceiptLine(endsReceipt: true))
        #expect(try line("8F") == ReceiptLine(endsReceipt: true))
        #expect(try line("C1 41") == ReceiptLine(text: "A", isCentred: true, endsReceipt: true))
        #expect(throws: ZVTError(.missing("print attribute"))) { try PrintLine(data: []) }
    }

    @Test func `a receipt type behind the text is taken off it`() throws {
        let line = try PrintLine(data: unhex("40 42455A41484C54 06041F070102"))
        #expect(line.receiptType == .customer)
        #expect(line.line(in: .cp437).text == "BEZAHLT")
        #expect(line.data == unhex("40 42455A41484C54 06041F070102"))
        #expect(try PrintLine(data: unhex("40 06041F0701")).receiptType == nil)
    }

    @Test func `lines are built to the byte`() throws {
        #expect(try PrintLine("Größe", attribute: .centred).data == unhex("40 4772 94E1 65"))
        #expect(PrintLine(feed: 3).data == unhex("FF 03"))
        #expect(throws: ZVTError(.outOfRange("print line"))) { try PrintLine(String(repeating: "x", count: 251)) }
    }

    @Test func `in a block an attribute is valid up to the next one`() throws {
        let block = try PrintTextBlock(
            data: unhex("0624 1F070102 1F370183 251A 070141 090140 070142 070143 0700 0901FF 090100 070144 090181"))
        #expect(block.receiptType == .customer)
        #expect(block.information == [.approved, .signature, .mandatory])
        #expect(
            block.lines(in: .cp437) == [
                ReceiptLine(text: "A"), ReceiptLine(text: "B", isCentred: true),
                ReceiptLine(text: "C", isCentred: true),
                ReceiptLine(isCentred: true), ReceiptLine(feed: 1), ReceiptLine(text: "D"),
                ReceiptLine(endsReceipt: true),
            ])
    }

    @Test func `only the last line of an ending attribute ends the receipt`() throws {
        let block = try PrintTextBlock(data: unhex("060B 2509 090181 070141 070142"))
        #expect(
            block.lines(in: .cp437) == [ReceiptLine(text: "A"), ReceiptLine(text: "B", endsReceipt: true)])
    }

    @Test func `a character set named by the block wins`() throws {
        let block = try PrintTextBlock(data: unhex("0608 140101 2503 0701FC"))
        #expect(block.lines(in: .cp437).map(\.text) == ["ü"])
    }

    @Test func `a block is built to the byte`() throws {
        let block = try PrintTextBlock(
            [(.centred, "Ä"), (.centred, "B"), (.normal, "C"), (.lastLine, "")], receiptType: .merchant,
            information: [.approved], charset: .latin1)
        #expect(
            block.apdu.encoded
                == unhex("06D3 20 061E 1F070101 1F370101 2514 090140 0701C4 070142 090100 070143 090181 0700"))
    }

    @Test func `the receipts of the fixtures have their lines`() throws {
        let vectors = Vector.messages.filter { $0.expected["control"] == .string("06D3") }
        #expect(vectors.count == 4)
        for vector in vectors {
            guard case .printTextBlock(let block) = try Message(APDU(encoded: vector.bytes)) else { continue }
            let lines = block.lines(in: vector.set)
            #expect(lines.filter(\.endsReceipt).count <= 1)
            #expect(lines.count > 25)
        }
    }
}
