import CSV
import PayPoint
import Tables
import Testing

/// Lists that somebody spoiled at random.
@Suite struct ReceivableTableDamageTests {
    private static let table = """
        Kassenzeichen;Bescheid;Fällig;Name;Geboren;Art;Status;Sachkonto;Haushaltsstelle;Hauptforderung;\
        Hauptforderung bezahlt;Mahngebühr;Entfallen;Stand
        01 2345-66;B-17/3;15.02.2026;"Müller; ""Karl""\";31.01.1970;Steuer;gemahnt;401100;;1.200,00;200,00;6,00;;
        77;;2026-03-01;Stadtbau;;privatrechtlich;;;0200.1000;5;;;nein;2026-11-21T23:30:00.5Z
        88;;01.04.2026;;;;;;;;;;ja;

        """

    /// What a field might have, more likely than other bytes to get somewhere.
    private static let pieces =
        [
            ";", "\"", "\n", "0", "9", ",", ".", "-", " ", "ü", "\u{FEFF}", "Steuer", "erledigt", "ja", "31.02.2026",
            "9999-12-31", "0001-01-01", "99999999999999999999", "9.999.999,99", "-1,00", "T", "Z",
            "2026-11-21T23:30:00Z",
        ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3]]

    @Test(arguments: [1, 2, 3])
    func `what comes out is sound and counted, every fault is in the file, and nothing depends on the pieces`(
        seed: UInt64
    ) {
        var random = Random(state: seed)
        var readable = 0
        for _ in 0..<1500 {
            var bytes = Array(Self.table.utf8)
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let begin = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, begin + Int.random(in: 0...12, using: &random))
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                bytes.replaceSubrange(begin..<end, with: Bool.random(using: &random) ? piece : [])
            }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            let (rows, table) = Self.read(bytes, pieces: .max)
            let (again, other) = Self.read(bytes, pieces: Int.random(in: 1...40, using: &random))
            #expect(rows == again || !table.faults.isEmpty)
            #expect(table.faults == other.faults)
            for fault in table.faults { #expect((1...lines).contains(fault.line) && !fault.german.isEmpty) }
            guard table.faults.isEmpty else { continue }
            readable += rows.count
            var open: Int64 = 0
            for case .present(let item) in rows.map(\.change) {
                #expect(item.faults == [])
                open += item.totalOpen?.value ?? 0
            }
            #expect(table.tally.present.open.value == open)
            #expect(table.tally.present.count + table.tally.gone == rows.count)
        }
        #expect(readable > 100)
    }

    private static func read(_ bytes: [UInt8], pieces: Int) -> (rows: [ItemRow], table: ReceivableTable) {
        let control = ImportControl(
            scope: .delta, sequence: 1, asOf: Timestamp(microseconds: 1_795_372_200_000_000), present: .zero)
        var table = ReceivableTable(control, .any, CSVDialect())
        var rows: [ItemRow] = []
        var rest = bytes[...]
        while true {
            if rest.isEmpty { table.finish() } else { table.feed(Array(rest.prefix(pieces))) }
            let isLast = rest.isEmpty
            rest = rest.dropFirst(pieces)
            while true {
                let next = table.next()
                if next.isEmpty { break }
                rows += next
            }
            if isLast { return (rows, table) }
        }
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
