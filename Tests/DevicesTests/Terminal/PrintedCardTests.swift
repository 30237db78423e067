import PayPoint
import Testing
import ZVT

@testable import Devices
@testable import ZVTSession

/// What a terminal prints through us is kept without card numbers, and otherwise as it is.
@Suite(.timeLimit(.minutes(1))) struct PrintedCardTests {
    @Test func `a number that goes on in the next line is hidden before the receipt is kept`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingSink()
        let payment = try await bench.accepted(on: line, sink)
        try await line.send(Wired.approval)
        #expect(try await line.message() == Wired.positive)
        let receipt: [(String, PrintAttribute)] = [
            ("Kartennr. 4111 1111 1111", .normal), ("1111", PrintAttribute(0x05)), ("Betrag EUR 50,50", .lastLine),
        ]
        for (text, attribute) in receipt {
            try await line.send(bytes: PrintLine(text, attribute: attribute).apdu.encoded)
            #expect(try await line.message() == Wired.positive)
        }
        let block = try PrintTextBlock(
            [(.normal, "Kartennr. 4111 1111 11"), (.normal, "11 1111"), (.lastLine, "=2512101")],
            receiptType: .merchant)
        try await line.send(bytes: block.apdu.encoded)
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.completion)
        #expect(CardPaymentTests.cause(await payment.value) == "approved 5050")
        #expect(
            await sink.events.suffix(2) == [
                "receipt Kartennr. **** **** ****/     1111/Betrag EUR 50,50",
                "receipt Kartennr. **** **** **/** 1111/=*******",
            ])
    }

    @Test func `a receipt keeps its empty lines`() {
        let lines = [ReceiptLine(text: "A"), ReceiptLine(feed: 2), ReceiptLine(text: "B")]
        let text = PrintedText(
            lines: lines, receiptType: nil, information: nil, isComplete: true, origin: .unsolicited)
        #expect(TerminalReceipt(text).lines.map(\.text) == ["A", "", "", "B"])
    }
}
