import Interface
import Testing

@testable import zahlstelle

@Suite struct CashBookTableTests {
    private static let plain = Screen(hasColours: false, width: nil)

    @Test func `the book begins with what was there and ends with the sums`() {
        let book = OrgZahlstelleRegisters.GetCashBook.Reply(
            register: "K1", period: 3, opening: 20000,
            rows: [
                .init(
                    entry: 7, day: "2026-11-22", hour: 9, clerk: "MS", contra: "revenue/122.01:431100:K33", in: 3700,
                    out: 0,
                    balance: 23700, document: "K1-000042", text: "Ausweis, Erika Muster"),
                .init(
                    entry: 120, day: "2026-11-22", clerk: nil, contra: "transit", in: 0, out: 13700, balance: 10000,
                    text: "Tresor"),
            ], more: false)
        #expect(
            CashBookTable.lines(book, Self.plain) == [
                "Kassenbuch der Kasse K1, Zeitraum 3",
                "Eintrag  Tag         Uhr  Handz.  Beleg      Gegenkonto                      Ein EUR  Aus EUR  Bestand EUR  Text",
                "                                                                                                    200,00  Anfangsbestand",
                "      7  22.11.2026    9  MS      K1-000042  Einnahme 122.01 / 431100 / K33    37,00                237,00  Ausweis, Erika Muster",
                "    120  22.11.2026    -  -       -          Geldtransit                               137,00       100,00  Tresor",
                "                                                                               37,00   137,00       100,00  Summe",
            ])
    }

    @Test(arguments: [
        ("custody", "Verwahr"), ("pending", "unvollständiger Verkauf"), ("advance", "Wechselgeldvorschuss"),
        ("transit", "Geldtransit"), ("shortage", "Kassenfehlbetrag"), ("surplus", "Kassenüberschuss"),
        ("revenue/:431100:", "Einnahme 431100"), ("revenue/=0200.1000", "Einnahme Haushaltsstelle 0200.1000"),
        ("of-tomorrow", "of-tomorrow"),
    ])
    func `contra accounts have German names`(_ contra: String, _ german: String) {
        let row = OrgZahlstelleRegisters.CashRow(
            entry: 1, day: "2026-11-22", contra: contra, in: 1, out: 0, balance: 1, text: "x")
        #expect(row.contraText == german)
    }
}
