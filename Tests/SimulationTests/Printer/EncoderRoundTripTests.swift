import ESCPOS
import Simulation
import Testing

/// What our encoder writes, read by a printer that knows nothing of it.
@Suite struct EncoderRoundTripTests {
    private static let document = ReceiptDocument([
        .text("Stadt Köln", TextStyle(alignment: .centre, emphasis: [.bold, .doubleWidth])),
        .text("§ 4 Gebührensatzung – größer als 5 €"), .rule(),
        .columns([.left("Personalausweis"), .right("37,00 €")]), .columns([.left("Summe"), .right("42,50 €")]),
        .barcode("RE-2026-17"), .feed(lines: 1), .cut(),
    ])

    @Test(arguments: [
        (PrinterProfile.epson80, PrinterSettings.Paper.columns48), (.epson180, .columns42), (.generic80, .columns48),
    ])
    func textStandsWhereItShould(_ profile: PrinterProfile, _ paper: PrinterSettings.Paper) throws {
        var bench = Bench.printer { settings in
            settings.paper = paper
            settings.startsInDoubleByteMode = profile.leavesDoubleByteMode
        }
        let receipt = try Encoder(profile: profile).encode(Self.document)
        bench.receive(receipt.bytes)
        let text = try #require(bench.receipts.first)
        #expect(bench.receipts.count == 1)
        #expect(bench.outputs.first?.defects == [])
        #expect(bench.device.complaints == [])
        let lines = text.split(separator: "\n").map(String.init)
        print(text)
        #expect(lines.contains { $0.hasSuffix("42,50 €") && $0.count == profile.columns })
        #expect(text.contains("Stadt Köln"))
        #expect(text.contains("§ 4 Gebührensatzung"))
        #expect(text.contains("[CODE128: RE-2026-17]"))
    }

    @Test func aQRCodeIsPrintedByThePrinter() throws {
        var bench = Bench.printer()
        let document = ReceiptDocument([.qr("https://stadt.example/ä"), .cut()])
        bench.receive(try Encoder(profile: .epson80).encode(document).bytes)
        #expect(bench.receipts.first?.contains("[QR: https://stadt.example/ä]") == true)
    }
}
