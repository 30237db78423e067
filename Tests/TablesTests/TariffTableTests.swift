import CSV
import PayPoint
import Tables
import Testing

@Suite struct TariffTableTests {
    private static let head =
        "Leistung;Bezeichnung;Preisart;Preis;Einheit;Mindestpreis;Höchstpreis;Amt;Produkt;Sachkonto;Kostenstelle;"
        + "Haushaltsstelle;Steuer;Gültig ab;Gültig bis;Gruppe;Durchlaufend\r\n"

    private static let services = [
        Service(
            id: "bussgeld", name: "Bußgeld; \"frei\"", price: .free(least: Cents(500), most: nil), office: "32",
            assignment: .budgetItem("1100.2600"), isAgency: true, validFrom: day("2026-01-01")),
        Service(
            id: "kopie", name: "Kopie", price: .perUnit(Cents(50), unit: "Seite"), office: "33",
            assignment: .account(product: nil, account: "441100", costCentre: nil), tax: .standard19,
            group: "Sonstiges", validFrom: day("2026-01-01"), validTo: day("2026-12-31")),
        Service(
            id: "pa", name: "Personalausweis", price: .fixed(Cents(123_700)), office: "33",
            assignment: .account(product: "122.01", account: "431100", costCentre: "K33"), group: "Ausweise",
            validFrom: day("2024-02-29")),
    ]

    private static let text =
        head + "bussgeld;\"Bußgeld; \"\"frei\"\"\";frei;;;5,00;;32;;;;1100.2600;nicht steuerbar;01.01.2026;;;ja\r\n"
        + "kopie;Kopie;je Einheit;0,50;Seite;;;33;;441100;;;19;01.01.2026;31.12.2026;Sonstiges;nein\r\n"
        + "pa;Personalausweis;fest;1237,00;;;;33;122.01;431100;K33;;nicht steuerbar;29.02.2024;;Ausweise;nein\r\n"

    @Test func `a table is written as these bytes`() throws {
        let bytes = try TariffTable.bytes(of: Self.services, CSVDialect())
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}" + Self.text)
    }

    @Test func `a table is read line by line`() {
        let table = TariffTable(reading: Array(Self.text.utf8), CSVDialect())
        #expect(table.faults == [])
        #expect(table.rows == Self.services.enumerated().map { TariffRow(line: $0 + 2, service: $1) })
    }

    @Test(arguments: [
        CSVDialect(separator: .comma, charset: .windows1252, decimalMark: .point), CSVDialect(separator: .tab),
        CSVDialect(quoting: .always, lineEnd: .lf, charset: .latin1), CSVDialect(separator: .comma),
    ])
    func `every dialect gives back what it was given`(_ dialect: CSVDialect) throws {
        let bytes = try TariffTable.bytes(of: Self.services, dialect)
        let table = TariffTable(reading: bytes, dialect)
        #expect(table.faults == [])
        #expect(table.rows.map(\.service) == Self.services)
        #expect(try TariffTable.bytes(of: table.rows.map(\.service), dialect) == bytes)
    }

    @Test func `columns may stand in any order, and what is not needed may be missing`() {
        let text = """
            Amt,Gültig ab,Leistung,Sachkonto,Steuer,Preis,Preisart,Bezeichnung
            33, 2026-01-01 ,pa,431100,7,"1.237,00",fest,Ausweis
            """
        let table = TariffTable(reading: Array(text.utf8), CSVDialect(separator: .comma))
        #expect(table.faults == [])
        #expect(
            table.rows.map(\.service) == [
                Service(
                    id: "pa", name: "Ausweis", price: .fixed(Cents(123_700)), office: "33",
                    assignment: .account(product: nil, account: "431100", costCentre: nil), tax: .reduced7,
                    validFrom: day("2026-01-01"))
            ])
    }

    /// Each with what it does to the row "pa;Ausweis;fest;37,00;;;;33;;431100;;;7;01.01.2026;;;".
    @Test(arguments: [
        (0, "p a", "Leistung"), (0, "", "Leistung"), (2, "teuer", "Preisart"), (3, "", "Preis"), (3, "37,005", "Preis"),
        (3, "37.00", "Preis"), (3, "37,00 €", "Preis"), (3, "99999999999999999999", "Preis"), (4, "Seite", "Einheit"),
        (5, "1,00", "Mindestpreis"), (7, "Bürger amt", "Amt"), (9, "", "Sachkonto"), (9, "43 11", "Sachkonto"),
        (8, "122,01", "Produkt"), (11, "1.2", "Sachkonto"), (11, "1 2", "Haushaltsstelle"), (12, "16", "Steuer"),
        (12, "", "Steuer"), (13, "31.02.2026", "Gültig ab"), (13, "1.1.26", "Gültig ab"), (13, "", "Gültig ab"),
        (14, "2026-02-30", "Gültig bis"), (16, "vielleicht", "Durchlaufend"),
    ])
    func `a field that cannot be read is named, in both languages`(_ column: Int, _ text: String, _ field: String) {
        var fields = ["pa", "Ausweis", "fest", "37,00", "", "", "", "33", "", "431100", "", "", "7", "01.01.2026", ""]
        fields += ["", ""]
        fields[column] = text
        let bytes = Array((Self.head + fields.joined(separator: ";")).utf8)
        let table = TariffTable(reading: bytes, CSVDialect())
        #expect(table.rows == [])
        #expect(table.faults.map(\.line) == [2])
        let faults = table.faults.flatMap(\.faults)
        #expect(faults.map(\.field) == [field])
        for fault in faults {
            #expect(!fault.german.isEmpty && !fault.english.isEmpty && fault.german != fault.english)
        }
    }

    @Test func `all faults of a table are told at once`() {
        let text =
            Self.head + "pa;Ausweis;fest;x;;;;33;;431100;;;16;31.02.2026;;;\r\n"
            + "kopie;Kopie;fest;1,00;;;;33;;431100;;;7;01.01.2026;;\r\n"
            + "pass;Pass;fest;1,00;;;;33;;431100;;;7;01.01.2026;;;\r\n"
        let table = TariffTable(reading: Array(text.utf8), CSVDialect())
        #expect(table.rows.map(\.line) == [4])
        #expect(table.faults.map(\.line) == [2, 3])
        #expect(table.faults.first?.service == "pa")
        #expect(table.faults.first?.faults.map(\.field) == ["Preis", "Steuer", "Gültig ab"])
    }

    @Test(arguments: [
        ("", 1), ("Leistung;Preis\r\n", 1), ("Leistung;Leistung\r\npa;pa\r\n", 1), ("\"offen", 1),
        (head + "pa;\"offen\r\n", 2),
    ])
    func `a table that is none says so`(_ text: String, _ line: Int) {
        let table = TariffTable(reading: Array(text.utf8), CSVDialect())
        #expect(table.rows == [])
        #expect(table.faults.map(\.line) == [line])
        for fault in table.faults.flatMap(\.faults) { #expect(!fault.german.isEmpty && !fault.english.isEmpty) }
    }

    @Test func `a table in another charset is found out by its first row`() throws {
        let bytes = try TariffTable.bytes(of: Self.services, CSVDialect(charset: .windows1252))
        let table = TariffTable(reading: bytes, CSVDialect())
        #expect(table.rows == [])
        #expect(table.faults.map(\.line) == [1])
    }

    @Test func `a table has at most so many lines and bytes`() {
        let row = "pa;Ausweis;fest;37,00;;;;33;;431100;;;7;01.01.2026;;;\r\n"
        let long = Self.head + String(repeating: row, count: Kasse.mostImported + 2)
        let table = TariffTable(reading: Array(long.utf8), CSVDialect())
        #expect(table.rows.count == Kasse.mostImported)
        #expect(table.faults.map(\.line) == [Kasse.mostImported + 2])
        let large = TariffTable(reading: Array(repeating: 0x20, count: TariffTable.mostBytes + 1), CSVDialect())
        #expect(large.faults.map(\.line) == [1])
        #expect(large.rows == [])
    }

    @Test func `every field of a service that can break a rule has its column`() {
        for field in ["id", "name", "price", "unit", "least", "most", "office", "assignment", "tax", "group"] {
            #expect(TariffTable.column(ofField: field) != nil, "\(field)")
        }
        #expect(TariffTable.column(ofField: "validFrom") == "Gültig ab")
        #expect(TariffTable.column(ofField: "nothing") == nil)
    }
}

/// For days written in a test; a text that is none is the test's error.
private func day(_ text: String) -> CivilDate { CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0) }
