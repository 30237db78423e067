import Testing

@testable import CSV

@Suite struct CSVHeaderTests {
    @Test func `columns are found in any order`() throws {
        let columns = try header("Betrag;Name;Fällig;X").columns(
            required: ["Name", "Betrag"], optional: ["Fällig", "Amt"], ignoresUnknown: true)
        #expect(columns["Betrag"] == 0)
        #expect(columns["Name"] == 1)
        #expect(columns["Fällig"] == 2)
        #expect(columns["Amt"] == nil)
        #expect(columns["X"] == nil)
    }

    @Test func `all faults are told at once`() throws {
        let header = try header("Name;;name;Name;Betrag")
        #expect(
            throws: CSVHeaderFault(
                line: 1,
                reasons: [
                    .unnamed(column: 2), .unknown("name", column: 3), .doubled("Name", firstColumn: 1, column: 4),
                    .missing("Konto"), .missing("Amt"),
                ])
        ) {
            try header.columns(required: ["Name", "Konto", "Betrag", "Amt"], optional: ["Text"])
        }
    }

    @Test func `an unknown column may be doubled or nameless where unknown ones are ignored, a known one never`() throws
    {
        let header = try header("X;X;;Name")
        #expect(try header.columns(required: ["Name"], ignoresUnknown: true)["Name"] == 3)
        #expect(throws: CSVHeaderFault(line: 1, reasons: [.doubled("X", firstColumn: 1, column: 2)])) {
            try header.columns(required: ["Name"], optional: ["X"], ignoresUnknown: true)
        }
    }

    @Test(
        arguments: [
            ("Name,Konto,Betrag", ","), ("Name\tKonto, Art\tBetrag", "\t"), ("Name|Konto|Betrag", "|"),
        ] as [(String, Character)])
    func `an only column with another separator in it is one fault`(line: String, separator: Character) throws {
        let header = try header(line)
        #expect(throws: CSVHeaderFault(line: 1, reasons: [.onlyColumn(separator: separator)])) {
            try header.columns(required: ["Name", "Konto", "Betrag"])
        }
        // A table of one column may have a comma in its name.
        #expect(throws: CSVHeaderFault(line: 1, reasons: [.unknown(line, column: 1), .missing("Name")])) {
            try header.columns(required: ["Name"])
        }
    }

    @Test func `the faults are told in English and German`() {
        let fault = CSVHeaderFault(line: 1, reasons: [.missing("Amt"), .unnamed(column: 2)])
        #expect(
            fault.description
                == "line 1: the column \"Amt\" is missing; add it; column 2 has no name; name or remove it")
        #expect(
            fault.german == "Zeile 1: die Spalte „Amt“ fehlt; bitte ergänzen; "
                + "Spalte 2 hat keinen Namen; bitte benennen oder entfernen")
    }

    private func header(_ line: String) throws -> CSVHeader {
        var reader = CSVReader(CSVDialect())
        reader.feed(bytes(line + "\n"))
        guard case .header(let header)? = reader.next() else { throw Missing() }
        return header
    }

    private struct Missing: Error {}
}
