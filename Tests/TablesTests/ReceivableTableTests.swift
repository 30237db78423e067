import CSV
import PayPoint
import Tables
import Testing

@Suite struct ReceivableTableTests {
    private static let asOf = Timestamp(microseconds: 1_795_372_200_000_000)
    private static let header = """
        Kassenzeichen;Bescheid;Fällig;Posten;Name;Geboren;Kennung;Art;Status;Personenkonto;Produkt;Sachkonto;Kostenstelle;\
        Haushaltsstelle;Hauptforderung;Hauptforderung bezahlt;Mahngebühr;Säumniszuschlag;Entfallen;Stand
        """

    private static func table(
        _ text: String, scope: ImportControl.Scope = .delta, pattern: KassenzeichenPattern = .any, pieces: Int = .max
    ) -> (rows: [ItemRow], table: ReceivableTable) {
        let control = ImportControl(scope: scope, sequence: 1, asOf: asOf, present: .zero)
        var table = ReceivableTable(control, pattern, CSVDialect())
        var rows: [ItemRow] = []
        var rest = Array(text.utf8)[...]
        func take() {
            while true {
                let next = table.next()
                if next.isEmpty { return }
                rows += next
            }
        }
        while !rest.isEmpty {
            table.feed(Array(rest.prefix(pieces)))
            take()
            rest = rest.dropFirst(pieces)
        }
        table.finish()
        take()
        return (rows, table)
    }

    @Test(arguments: [1, 7, 64, Int.max])
    func `a row is an item with everything that its columns say, however the file is cut`(pieces: Int) throws {
        let (rows, table) = Self.table(
            """
            \(Self.header)
            01 2345-A;B-17/3;15.02.2026;4;"Müller; Karl";31.01.1970;HRB 7;Steuer;in Vollstreckung;P-1;122.01;431100;K33;;\
            1.200,00;200,00;6,00;;;2026-11-21T23:30:00Z
            99;;2026-03-01;;Stadtbau GmbH;;;privatrechtlich;;;;;;0200.1000;5;;;2,5;nein;
            77;;01.04.2026;;;;;;;;;;;;;;;;ja;

            """, pieces: pieces)
        #expect(table.faults == [])
        let first = OpenItem(
            key: ItemKey(
                kassenzeichen: try #require(Kassenzeichen("012345A")), notice: "B-17/3", due: day("2026-02-15"),
                number: "4"),
            debtor: Debtor(name: "Müller; Karl", born: day("1970-01-31"), identification: "HRB 7"), kind: .tax,
            parts: PerPart { part in
                switch part {
                case .principal: PartAmount(claimed: Cents(120_000), open: Cents(100_000))
                case .dunningFee: PartAmount(claimed: Cents(600), open: Cents(600))
                default: .none
                }
            },
            status: .enforced, personalAccount: "P-1",
            assignment: .account(product: "122.01", account: "431100", costCentre: "K33"),
            asOf: Timestamp(microseconds: 1_795_303_800_000_000))
        let second = OpenItem(
            key: ItemKey(kassenzeichen: try #require(Kassenzeichen("99")), due: day("2026-03-01")),
            debtor: Debtor(name: "Stadtbau GmbH"), kind: .privateLaw,
            parts: PerPart { part in
                switch part {
                case .principal: PartAmount(claimed: Cents(500), open: Cents(500))
                case .latePaymentSurcharge: PartAmount(claimed: Cents(250), open: Cents(250))
                default: .none
                }
            }, assignment: .budgetItem("0200.1000"), asOf: Self.asOf)
        let gone = ItemKey(kassenzeichen: try #require(Kassenzeichen("77")), due: day("2026-04-01"))
        #expect(
            rows == [
                ItemRow(line: 2, change: .present(first)), ItemRow(line: 3, change: .present(second)),
                ItemRow(line: 4, change: .gone(gone)),
            ])
        #expect(table.tally.present == ItemTotals(count: 2, open: Cents(101_350)))
        #expect(table.tally.gone == 1)
    }

    /// A row that is right but for what the test changes in it, and the column that is told.
    @Test(arguments: [
        ("1234567", "Kassenzeichen", 0), ("", "Kassenzeichen", 0), ("31.02.2026", "Fällig", 2), ("x", "Fällig", 2),
        ("Gebühr", "Art", 7), ("offen!", "Status", 8), ("4 3", "Sachkonto", 11), ("", "Sachkonto", 11),
        ("1,234", "Hauptforderung", 14), ("1200,01", "Hauptforderung bezahlt", 15),
        ("-1", "Hauptforderung bezahlt", 15), ("-5,00", "Hauptforderung", 14),
        ("vielleicht", "Entfallen", 18), ("22.11.2026", "Stand", 19),
    ])
    func `a field at fault is told with its line and column`(value: String, column: String, index: Int) throws {
        var fields = "1234566;;15.02.2026;;Erika;;;Steuer;;;122;431100;;;1200,00;;;;;".split(
            separator: ";", omittingEmptySubsequences: false
        ).map(String.init)
        let pattern = try KassenzeichenPattern(mask: "999999#", check: .luhn)
        let good = fields.joined(separator: ";")
        #expect(Self.table("\(Self.header)\n\(good)\n", pattern: pattern).table.faults == [])
        fields[index] = value
        let (rows, table) = Self.table(
            "\(Self.header)\n\(fields.joined(separator: ";"))\n\(good)\n", pattern: pattern)
        #expect(table.faults.map(\.line) == [2])
        #expect(table.faults.map(\.column) == [column])
        #expect(rows == [])
    }

    @Test func `what an item as a whole must not be is told with its line`() {
        let (_, table) = Self.table(
            "\(Self.header)\n1;;15.02.2026;;;;;Steuer;;;;4;;;5;;;;;\n2;;15.02.2026;;E;;;Steuer;erledigt;;;4;;;5;;;;;\n")
        #expect(table.faults.map(\.line) == [2, 3])
        #expect(table.faults.first?.german.contains("Name") == true)
        #expect(table.faults.last?.german.contains("erledigt") == true)
    }

    @Test func `a full list has no items that are gone`() {
        let (_, table) = Self.table("\(Self.header)\n77;;01.04.2026;;;;;;;;;;;;;;;;ja;\n", scope: .full)
        #expect(table.faults.map(\.line) == [2])
    }

    @Test func `a missing column and an unknown one are told, and nothing behind them`() {
        let (rows, table) = Self.table("Kassenzeichen;Fällig;Name;Hauptforderung;Betrag\n1;15.02.2026;E;5;5\n")
        #expect(table.faults.map(\.line) == [1, 1])
        #expect(table.faults.contains { $0.german.contains("Art") })
        #expect(table.faults.contains { $0.german.contains("Betrag") })
        #expect(rows == [])
    }

    @Test func `another separator is one fault, which says what to do`() {
        let (_, table) = Self.table(Self.header.replacing(";", with: ",") + "\n1,,gestern\n2,,gestern\n")
        #expect(table.faults.count == 1)
        #expect(table.faults.first?.german.contains("--separator ,") == true)
        #expect(table.isHopeless)
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func `a file of UTF-16 is one fault, as soon as it begins`(mark: [UInt8]) {
        let control = ImportControl(scope: .full, sequence: 1, asOf: Self.asOf, present: .zero)
        for charset in [CSVCharset.utf8, .windows1252] {
            var table = ReceivableTable(control, .any, CSVDialect(charset: charset))
            for byte in mark + Array("K\0a\0s\0s\0e\0\n\0x\0".utf8) {
                table.feed([byte])
                _ = table.next()
            }
            #expect(table.isHopeless)
            table.finish()
            _ = table.next()
            #expect(table.faults.map(\.line) == [1])
            #expect(table.faults.first?.german.contains("UTF-16") == true)
        }
    }

    @Test(arguments: [Int.max, 1000])
    func `a record without an end is told at once, and nothing behind it`(pieces: Int) {
        let control = ImportControl(scope: .full, sequence: 1, asOf: Self.asOf, present: .zero)
        let rest = "1;\"" + String(repeating: "x", count: 70_000)
        let bytes = Array("\(Self.header)\n\(rest)".utf8)
        var table = ReceivableTable(control, .any, CSVDialect())
        for start in stride(from: 0, to: bytes.count, by: min(pieces, bytes.count)) {
            table.feed(Array(bytes[start..<min(bytes.count, start + min(pieces, bytes.count))]))
            _ = table.next()
        }
        #expect(table.isHopeless)
        #expect(table.faults.map(\.line) == [2])
        table.feed(Array("\"\n1;;gestern\n1;;gestern\n".utf8))
        table.finish()
        _ = table.next()
        #expect(table.faults.map(\.line) == [2])
    }

    @Test func `at most a hundred faults are told`() {
        let bad = String(repeating: "1;;gestern;;E;;;Steuer;;;;4;;;5;;;;;\n", count: 150)
        let (_, table) = Self.table("\(Self.header)\n\(bad)")
        #expect(table.faults.count == 100)
        #expect(table.hasMoreFaults)
    }

    private func day(_ text: String) -> CivilDate { CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0) }
}
