import CSV
import PayPoint
import Tables
import Testing

/// Tables that somebody spoiled at random.
@Suite struct TariffTableDamageTests {
    private static let table = """
        Leistung;Bezeichnung;Preisart;Preis;Einheit;Mindestpreis;Höchstpreis;Amt;Produkt;Sachkonto;Kostenstelle;\
        Haushaltsstelle;Steuer;Gültig ab;Gültig bis;Gruppe;Durchlaufend
        fund;"Fund; ""alt""\";frei;;;5,00;;32;;;;1100.2600;nicht steuerbar;01.01.2026;;;ja
        kopie;Kopie;je Einheit;1.000,50;Seite;;;33;122.01;441100;K33;;19;2026-01-01;31.12.2026;Übrige;nein
        pa;Ausweis;fest;37,00;;;;33;;431100;;;7;29.02.2024;;Ausweise;

        """

    /// What a field might have, more likely than other bytes to get somewhere.
    private static let pieces =
        [
            ";", "\"", "\n", "0", "9", ",", ".", "-", "=", " ", "ü", "\u{FEFF}", "fest", "frei", "je Einheit",
            "31.02.2026",
            "9999-12-31", "0001-01-01", "99999999999999999999", "0,00", "-1,00", "nein", "19",
        ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3]]

    @Test(arguments: [1, 2, 3])
    func `what is read and keeps the rules is written and read again, and every fault is in the table`(_ seed: UInt64)
        throws
    {
        var random = Random(state: seed)
        var readable = 0
        for _ in 0..<2000 {
            var bytes = Array(Self.table.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let begin = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, begin + Int.random(in: 0...12, using: &random))
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                bytes.replaceSubrange(begin..<end, with: Bool.random(using: &random) ? piece : [])
            }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            let table = TariffTable(reading: bytes, CSVDialect())
            for fault in table.faults {
                #expect((1...lines).contains(fault.line) && !fault.faults.isEmpty)
            }
            let services = table.rows.map(\.service).filter { $0.faults().isEmpty }
            readable += services.count
            let written = try TariffTable.bytes(of: services, CSVDialect())
            let again = TariffTable(reading: written, CSVDialect())
            #expect(again.faults == [] && again.rows.map(\.service) == services)
            #expect(try TariffTable.bytes(of: again.rows.map(\.service), CSVDialect()) == written)
        }
        #expect(readable > 1000)
    }

    /// SplitMix64: the same numbers for the same seed.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }
}
