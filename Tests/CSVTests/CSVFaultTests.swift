import Testing

@testable import CSV

@Suite struct CSVFaultTests {
    static let faults: [(String, [Read])] = [
        ("a;b\"c\nd", [.fault(.quoteWithinField, column: 2, resumes: 2), .row(2, ["d"])]),
        ("x\n\"a\"b;c\nd", [.row(1, ["x"]), .fault(.textBehindQuote, row: 2, column: 1, resumes: 3), .row(3, ["d"])]),
        ("\"a\" ;c", [.fault(.textBehindQuote, column: 1, resumes: nil)]),
        (
            "\"a\nb\" x;\"c\nd\";e\nf",
            [
                .fault(.textBehindQuote, row: 1, line: 2, column: 1, resumes: 3),
                .fault(.quoteWithinField, row: 3, column: 1, resumes: 4), .row(4, ["f"]),
            ]
        ),
        ("a;\"b\nc\nd", [.fault(.quoteNeverClosed, column: 2, resumes: nil)]),
        ("a\n\"b\nc\n;\"d", [.row(1, ["a"]), .fault(.textBehindQuote, row: 2, line: 4, column: 1, resumes: nil)]),
        ("\"a\r", [.fault(.quoteNeverClosed, column: 1, resumes: nil)]),
        ("a;b\0c\nd", [.fault(.controlCharacter(0), column: 2, resumes: 2), .row(2, ["d"])]),
        (
            "\"a\n\u{1B}\";b\nc",
            [.fault(.controlCharacter(0x1B), row: 1, line: 2, column: 1, resumes: 3), .row(3, ["c"])]
        ),
        ("a\u{7F}", [.fault(.controlCharacter(0x7F), column: 1, resumes: nil)]),
        ("a;\u{85}\nb", [.fault(.controlCharacter(0x85), column: 2, resumes: 2), .row(2, ["b"])]),
        ("a;b\rc\nd", [.fault(.loneCarriageReturn, column: 2, resumes: 2), .row(2, ["d"])]),
        ("a;b\r\r\nd", [.fault(.loneCarriageReturn, column: 2, resumes: 2), .row(2, ["d"])]),
        ("a;\"b\"\rc", [.fault(.loneCarriageReturn, column: 2, resumes: nil)]),
        ("a\r", [.fault(.loneCarriageReturn, column: 1, resumes: nil)]),
        ("\"a\rb\"\nc", [.fault(.loneCarriageReturn, column: 1, resumes: 2), .row(2, ["c"])]),
    ]

    @Test(arguments: faults)
    func `a fault says where it is and where reading went on`(document: String, expected: [Read]) {
        #expect(read(document) == expected)
    }

    static let brokenUTF8: [[UInt8]] = [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        [0xE4],
        [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x41, 0x80],
    ]

    @Test(arguments: brokenUTF8)
    func `broken UTF-8 is named by the byte where it breaks`(broken: [UInt8]) {
        let document = bytes("ä;\"x\nü") + broken + bytes("\n\";y\nz\n")
        #expect(
            read([document], .bare) == [
                .fault(.invalidUTF8(broken[0]), row: 1, line: 2, column: 2, resumes: 4), .row(4, ["z"]),
            ])
    }

    @Test func `a byte without a character is refused in every charset that has such`() {
        let without: [(CSVCharset, UInt8)] = [(.windows1252, 0x81), (.latin1, 0x80), (.latin9, 0x9F)]
        for (charset, byte) in without {
            let document = bytes("a;") + [byte] + bytes("\nb")
            #expect(
                read([document], CSVDialect(charset: charset, hasHeader: false, allowsRaggedRows: true)) == [
                    .fault(.byteWithoutCharacter(byte), column: 2, resumes: 2), .row(2, ["b"]),
                ])
        }
    }

    @Test func `a row may be as long as the limit and no longer`() {
        let limits = CSVLimits(rowBytesMax: 5, columnsMax: 9)
        #expect(read("abcde\r\nab;cd\n\"abc\"\n", limits: limits) == rows(["abcde"], ["ab", "cd"], ["abc"]))
        let tooLong = Read.fault(.rowTooLong(limit: 5, quoteLine: nil), column: 1, resumes: 2)
        #expect(read("abcdef\nx", limits: limits) == [tooLong, .row(2, ["x"])])
        #expect(read("\"abcd\"\nx", limits: limits) == [tooLong, .row(2, ["x"])])
        #expect(
            read(";;;;;;\nx", limits: limits)
                == [.fault(.rowTooLong(limit: 5, quoteLine: nil), column: 7, resumes: 2), .row(2, ["x"])])
    }

    @Test func `a quote that swallows the file ends at the limit, and its line is named`() {
        let limits = CSVLimits(rowBytesMax: 8, columnsMax: 9)
        #expect(
            read("a\nb;\"c\nd\ne\nf\ng\nh", limits: limits) == [
                .row(1, ["a"]),
                .fault(.rowTooLong(limit: 8, quoteLine: 2), row: 2, line: 5, column: 2, resumes: 6),
                .row(6, ["g"]), .row(7, ["h"]),
            ])
    }

    @Test(arguments: ["\"", "a", "\"\"", ";", "\n\"", "\"x\"y"])
    func `whatever does not end, no more than one row and one piece is kept`(opening: String) {
        var reader = CSVReader(.bare, limits: CSVLimits(rowBytesMax: 1000, columnsMax: 100))
        reader.feed(bytes(opening))
        for _ in 0..<1000 {
            reader.feed(Array(repeating: UInt8(ascii: "a"), count: 300))
            while reader.next() != nil {}
            #expect(reader.input.count + reader.row.bytes.count <= 1300)
        }
    }

    @Test func `a row may have as many columns as the limit and no more`() {
        let limits = CSVLimits(rowBytesMax: 99, columnsMax: 2)
        #expect(
            read("a;b\na;b;c\nd;e", limits: limits) == [
                .row(1, ["a", "b"]), .fault(.tooManyColumns(limit: 2), row: 2, column: 3, resumes: 3),
                .row(3, ["d", "e"]),
            ])
    }

    @Test func `every row has as many columns as the first`() {
        #expect(
            read("a;b\nc\nd;\"e\nf\";g\nh;i\nj", CSVDialect()) == [
                .header(1, ["a", "b"]), .fault(.columnCount(expected: 2, found: 1), row: 2, column: 2, resumes: 3),
                .fault(.columnCount(expected: 2, found: 3), row: 3, line: 4, column: 3, resumes: 5),
                .row(5, ["h", "i"]), .fault(.columnCount(expected: 2, found: 1), row: 6, column: 2, resumes: nil),
            ])
    }

    @Test func `behind a header at fault no row is taken for the header`() {
        #expect(read("a;b\"\nc;d\n", CSVDialect()) == [.fault(.quoteWithinField, column: 2, resumes: nil)])
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]], [CSVDialect(), .bare])
    func `a file of UTF-16 is one fault and no rows`(mark: [UInt8], dialect: CSVDialect) {
        for pieces in [[mark + bytes("a\0\n\0b\0\n\0")], (mark + bytes("a\0\n\0b\0")).map { [$0] }] {
            #expect(read(pieces, dialect) == [.fault(.wideCharacters, column: 1, resumes: nil)])
        }
        // Half a mark is none.
        #expect(read([[mark[0]]], CSVDialect(charset: .latin1, hasHeader: false)).count == 1)
    }

    @Test(arguments: ["", "\u{FEFF}", "\r\n"])
    func `an empty table has no header`(document: String) {
        let line = document == "\r\n" ? 2 : 1
        #expect(read(document, CSVDialect()) == [.fault(.headerMissing, row: line, column: 1, resumes: nil)])
    }

    @Test func `a fault is told in English and German`() throws {
        guard case .fault(let fault)? = read("a;\"b\nc\" d\n").first else { throw Missing() }
        #expect(
            fault.description == "line 2, column 2: text behind the closing quote; double the quotation marks within a "
                + "quoted field (the row begins in line 1)")
        #expect(
            fault.german
                == "Zeile 2, Spalte 2: Text hinter dem schließenden Anführungszeichen; Anführungszeichen im Feld "
                + "verdoppeln (der Datensatz beginnt in Zeile 1)")
    }
}

private struct Missing: Error {}
