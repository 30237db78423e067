import CSV
import Testing

@Suite struct CSVReaderTests {
    static let documents: [(String, [Read])] = [
        ("", []), ("\n", []), ("\r\n\r\n", []), ("a", rows(["a"])), ("a\n", rows(["a"])),
        ("a;b\r\n", rows(["a", "b"])),
        (";", rows(["", ""])), (";\n;", rows(["", ""], ["", ""])), ("a\n\nb", [.row(1, ["a"]), .row(3, ["b"])]),
        ("a\r\nb\nc", rows(["a"], ["b"], ["c"])), (" a ; b ", rows([" a ", " b "])), ("a\tb;c", rows(["a\tb", "c"])),
        (#""""#, rows([""])), (#""";"""#, rows(["", ""])), (#""a;b";c"#, rows(["a;b", "c"])),
        (#""a""b""#, rows([#"a"b"#])), (#""""""#, rows([#"""#])), (#""""""""#, rows([#""""#])),
        (#""a""";"""b""#, rows([#"a""#, #""b"#])), (#"x;"a"";""b";y"#, rows(["x", #"a";"b"#, "y"])),
        ("\"a\nb\";c\nd", [.row(1, ["a\nb", "c"]), .row(3, ["d"])]), ("\"a\r\nb\"\r\n", rows(["a\r\nb"])),
        ("\"\n\n\"\nx", [.row(1, ["\n\n"]), .row(4, ["x"])]), ("Müller;€\n", rows(["Müller", "€"])),
        ("\"ä\"\"ö\";😀;\"ü\n\"\n", rows([#"ä"ö"#, "😀", "ü\n"])), ("\u{FEFF}a;b", rows(["a", "b"])),
        ("\u{FEFF}\"a\"", rows(["a"])), ("\u{FEFF}", []), ("a;\u{FEFF}b", rows(["a", "\u{FEFF}b"])),
        ("\n\u{FEFF}a", [.row(2, ["\u{FEFF}a"])]),
    ]

    @Test(arguments: documents)
    func `a document gives its rows with their lines`(document: String, expected: [Read]) {
        #expect(read(document) == expected)
    }

    @Test func `every charset gives its own characters`() {
        let upper: [UInt8] = [0xA4, 0x3B, 0xE4, 0x3B, 0xBD]
        let read = { (charset: CSVCharset) in
            CSVTests.read([upper], CSVDialect(charset: charset, hasHeader: false))
        }
        #expect(read(.latin1) == rows(["¤", "ä", "½"]))
        #expect(read(.latin9) == rows(["€", "ä", "œ"]))
        #expect(read(.windows1252) == rows(["¤", "ä", "½"]))
        #expect(
            CSVTests.read([[0x80, 0x3B, 0x96]], CSVDialect(charset: .windows1252, hasHeader: false))
                == rows(["€", "–"]))
    }

    @Test func `a field before and behind one that grows by its charset keeps its place`() {
        let document: [UInt8] = bytes("a;") + [0x22, 0x80, 0x22, 0x22, 0x80, 0x22] + bytes(";b\n")
        #expect(read([document], CSVDialect(charset: .windows1252, hasHeader: false)) == rows(["a", "€\"€", "b"]))
    }

    @Test(arguments: [",", "|", "\t", "#", "^"] as [Character])
    func `another separator`(character: Character) throws {
        let dialect = CSVDialect(separator: try #require(CSVSeparator(character)), hasHeader: false)
        #expect(read("a;b\(character)\"c\(character)d\"", dialect) == rows(["a;b", "c\(character)d"]))
    }

    @Test(arguments: ["a", "1", " ", "\"", "\n", "\r\n", "\0", "-", ".", "+", "ä", "\u{7F}"] as [Character])
    func `no separator`(character: Character) {
        #expect(CSVSeparator(character) == nil)
    }

    @Test func `without quoting a quotation mark is a character`() {
        let dialect = CSVDialect(quoting: .never, hasHeader: false)
        #expect(read("\"a;b\"\n5\";\"\"", dialect) == rows(["\"a", "b\""], ["5\"", "\"\""]))
    }

    @Test func `the header comes first and once`() {
        #expect(read("a;b\nc;d", CSVDialect()) == [.header(1, ["a", "b"]), .row(2, ["c", "d"])])
    }

    @Test func `a row that is kept stays what it is`() throws {
        var reader = CSVReader(.bare)
        reader.feed(bytes("a;b\nc;d\n"))
        var kept: [CSVRow] = []
        while case .row(let row)? = reader.next() { kept.append(row) }
        reader.feed(bytes("eeeeee;ffffff\n"))
        _ = reader.next()
        #expect(kept.map(\.texts) == [["a", "b"], ["c", "d"]])
    }

    @Test func `a column that a row has not is an empty field`() throws {
        var reader = CSVReader(.bare)
        reader.feed(bytes("a;b\n"))
        guard case .row(let row)? = reader.next() else { throw Missing() }
        #expect(row.count == 2)
        #expect([-1, 0, 1, 2].map { row[$0].text } == ["", "a", "b", ""])
    }

    @Test func `who feeds without taking gets everything in the end`() {
        var reader = CSVReader(.bare)
        var taken: [Read] = []
        for piece in ["a;", "b\nc", ";d\ne;f\ng", "\n\"h\"", "\n"] {
            reader.feed(bytes(piece))
            if let step = reader.next() { taken.append(Read(step)) }
        }
        reader.finish()
        reader.feed(bytes("behind the end"))
        while let step = reader.next() { taken.append(Read(step)) }
        #expect(taken == rows(["a", "b"], ["c", "d"], ["e", "f"], ["g"], ["h"]))
    }

    @Test func `bytes may come from any sequence`() {
        var reader = CSVReader(.bare)
        reader.feed("a;b\n".utf8)
        guard case .row(let row)? = reader.next() else {
            Issue.record("no row")
            return
        }
        #expect(row.texts == ["a", "b"])
    }
}

private struct Missing: Error {}
