import ESCPOS
import PayPoint
import Testing

@testable import Devices

@Suite struct ReceiptComposerTests {
    private func lines(_ receipt: Receipt?, columns: Int = 48) throws -> [String] {
        let document = ReceiptComposer.document(try #require(receipt))
        return Layout(columns: columns).lay(out: document).plainLines
    }

    private func row(_ left: String, _ right: String) -> String {
        left + String(repeating: " ", count: 48 - left.count - right.count) + right
    }

    @Test func aStornobelegNamesTheReceiptThatItTakesBack() throws {
        let original = OriginalReceipt(
            number: ReceiptNumber(register: "K2", number: 41), time: CivilTime(secondsSince1970: 1_795_289_400))
        let lines = try lines(Receipts.receipt(.reversal(of: "5f0c"), original: original))
        #expect(lines.contains(row("Zu Beleg-Nr.", "K2-000041")))
        #expect(lines.contains(row("vom", "21.11.2026 19:30:00")))
        #expect(!lines.contains { $0.contains("5f0c") })
    }

    @Test func anotherAmountThanTheOneAskedForIsNotOverlooked() throws {
        let lines = try lines(Receipts.receipt(card: Receipts.card(amount: 4000)))
        #expect(lines.contains(row("Summe", "40,00 EUR")))
        // 55 characters, so the line breaks before the amount and not within it.
        #expect(lines.contains("Gebucht abweichend vom angeforderten Betrag:"))
        #expect(lines.contains("42,50 EUR"))
        #expect(try !self.lines(Receipts.receipt()).contains { $0.contains("abweichend") })
    }

    @Test func anAmountKeepsItsCurrencyAndANumberItsSign() throws {
        let text = "Bescheid der Stadt Düren mit Kassenzeichen Nr. 4711 über eine Gebühr von insgesamt 42,50 EUR"
        for columns in 32...48 {
            let lines = try lines(Receipts.receipt(lines: [Receipts.line(text)]), columns: columns)
            #expect(!lines.contains { $0.hasSuffix("Nr.") || $0.hasPrefix("EUR") || $0.hasPrefix("4711") })
        }
    }

    @Test func aSlipToBeSignedIsAPageOfItsOwnBeforeTheReceipt() throws {
        let lines = try lines(Receipts.receipt(card: Receipts.card(signature: true)))
        let cuts = lines.indices.filter { lines[$0].hasPrefix("- - ") }
        #expect(cuts.count == 2)
        let slip = lines[..<cuts[0]]
        #expect(slip.contains { $0.contains("H-Ä-N-D-L-E-R-B-E-L-E-G") })
        #expect(slip.contains(String(repeating: "_", count: 48)))
        #expect(slip.last?.contains("Unterschrift") == true)
        #expect(slip.contains(row("Beleg-Nr.", "K1-000007")))
        let receipt = lines[cuts[0]...]
        #expect(receipt.contains { $0.contains("Quittung") })
        #expect(!receipt.contains { $0.contains("Unterschrift") })
    }

    @Test func theTerminalsOwnSlipHasItsOwnLineToSignOn() throws {
        let merchant = TerminalReceipt(
            copy: .merchant,
            lines: ["Haendlerbeleg", "Betrag EUR        42,50", "________________________", "Unterschrift"].map {
                .init(text: $0)
            }, isComplete: true)
        let lines = try lines(
            Receipts.receipt(card: Receipts.card(signature: true), terminal: [merchant]))
        #expect(lines.filter { $0.contains("Unterschrift") }.count == 1)
        #expect(lines.contains { $0.contains("Haendlerbeleg") })
    }

    @Test func withoutASignatureTheMerchantsCopyStaysInTheJournal() throws {
        let merchant = TerminalReceipt(copy: .merchant, lines: [.init(text: "Haendlerbeleg")], isComplete: true)
        let lines = try lines(Receipts.receipt(terminal: [merchant]))
        #expect(!lines.contains { $0.contains("Haendlerbeleg") || $0.contains("Unterschrift") })
        #expect(lines.filter { $0.hasPrefix("- - ") }.count == 1)
    }

    @Test func theTerminalsSlipStandsAsABlockInTheMiddle() throws {
        let slip = TerminalReceipt(
            copy: .customer,
            lines: [
                .init(text: "Kundenbeleg", centred: true), .init(text: "Betrag EUR         42,50"),
                .init(text: "TA-Nr.            000231"),
            ], isComplete: true)
        let lines = try lines(Receipts.receipt(terminal: [slip]))
        let blank = String(repeating: " ", count: 12)
        #expect(lines.contains(blank + "      Kundenbeleg"))
        #expect(lines.contains(blank + "Betrag EUR         42,50"))
        #expect(lines.contains(blank + "TA-Nr.            000231"))
    }
}
