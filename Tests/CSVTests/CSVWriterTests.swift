import Testing

@testable import CSV

@Suite struct CSVWriterTests {
    static let fields = ["a", "", "a;b", "a,b", "a\"b", "\"", " a", "a\nb", "a\r\nb", "1,5", "ä€"]

    @Test func `fields are quoted where needed`() throws {
        #expect(
            try written(Self.fields)
                == "a;;\"a;b\";a,b;\"a\"\"b\";\"\"\"\"; a;\"a\nb\";\"a\r\nb\";1,5;ä€\r\n")
    }

    @Test func `fields are quoted always`() throws {
        #expect(
            try written(["a", "", "\"ä", "1"], CSVDialect(separator: .comma, quoting: .always, lineEnd: .lf))
                == "\"a\",\"\",\"\"\"ä\",\"1\"\n")
    }

    @Test func `an only field that is empty is quoted, or its line would be passed over`() throws {
        #expect(try written([""]) == "\"\"\r\n")
        #expect(refusal([""], CSVDialect(quoting: .never)) == .needsQuotes)
    }

    @Test func `a byte order mark that belongs to the first field is kept`() throws {
        #expect(try written(["\u{FEFF}a"]) == "\"\u{FEFF}a\"\r\n")
        #expect(
            try written(["\u{FEFF}a"], options: CSVWriterOptions(writesByteOrderMark: true)) == "\u{FEFF}\u{FEFF}a\r\n")
        #expect(refusal(["\u{FEFF}a"], CSVDialect(quoting: .never)) == .needsQuotes)
    }

    @Test(arguments: ["a;b", "a\nb", "a\r\nb"])
    func `without quotes what would need them is refused`(field: String) {
        #expect(refusal([field], CSVDialect(quoting: .never)) == .needsQuotes)
    }

    @Test func `without quotes a quotation mark is a character`() throws {
        #expect(try written(["5\"", "a,b"], CSVDialect(quoting: .never)) == "5\";a,b\r\n")
    }

    @Test(
        arguments: [
            ("a\0", "\0"), ("\u{1B}", "\u{1B}"), ("\u{7F}", "\u{7F}"), ("a\rb", "\r"), ("a\r", "\r"), ("\r\r\n", "\r"),
            ("ä\u{85}", "\u{85}"),
        ] as [(String, Unicode.Scalar)])
    func `what the reader refuses is refused`(field: String, scalar: Unicode.Scalar) {
        #expect(refusal([field]) == .controlCharacter(scalar))
    }

    @Test func `each charset writes its own bytes`() throws {
        let write = { (text: String, charset: CSVCharset) throws in
            var writer = CSVWriter(CSVDialect(quoting: .never, lineEnd: .lf, charset: charset))
            try writer.write([text])
            return Array(writer.take().dropLast())
        }
        #expect(try write("ä€", .utf8) == [0xC3, 0xA4, 0xE2, 0x82, 0xAC])
        #expect(try write("ä¤ÿ\u{A0}", .latin1) == [0xE4, 0xA4, 0xFF, 0xA0])
        #expect(try write("ä€Š", .latin9) == [0xE4, 0xA4, 0xA6])
        #expect(try write("ä€–¤", .windows1252) == [0xE4, 0x80, 0x96, 0xA4])
    }

    @Test(
        arguments: [
            (CSVCharset.latin1, "€"), (.latin9, "¤"), (.windows1252, "Ł"), (.latin1, "😀"),
            (.windows1252, "\u{308}"),
        ] as [(CSVCharset, Unicode.Scalar)])
    func `a character that the charset lacks is refused`(charset: CSVCharset, lacking: Unicode.Scalar) {
        let dialect = CSVDialect(lineEnd: .lf, charset: charset)
        let field = "a\"" + String(Character(lacking))
        #expect(refusal(["x", field], dialect) == .lackingCharacter(lacking))
    }

    @Test func `formulas are guarded where people open the file`() throws {
        let fields = ["=1+1", "+49 241", "-cmd", "@x", "\tx", "-", "-3,50", "+1.000", "3-", "a=b", "=a;b", ""]
        #expect(
            try written(fields, options: CSVWriterOptions(guardsFormulas: true))
                == "'=1+1;'+49 241;'-cmd;'@x;'\tx;'-;-3,50;+1.000;3-;a=b;\"'=a;b\";\r\n")
        #expect(try written(["=1+1", "@x"]) == "=1+1;@x\r\n")
    }

    @Test func `a row at fault leaves nothing behind`() throws {
        var writer = CSVWriter(CSVDialect(lineEnd: .lf, charset: .latin1))
        try writer.write(["a", "b"])
        #expect(throws: CSVWriteFault(row: 2, column: 2, reason: .lackingCharacter("€"))) {
            try writer.write(["c", "€"])
        }
        #expect(throws: CSVWriteFault(row: 2, column: 2, reason: .columnCount(expected: 2, found: 1))) {
            try writer.write(["c"])
        }
        try writer.write(["d", "e"])
        #expect(writer.take() == CSVTests.bytes("a;b\nd;e\n"))
        #expect(writer.take() == [])
    }

    @Test func `what a reader would refuse for its size is refused`() throws {
        let limits = CSVLimits(rowBytesMax: 5, columnsMax: 3)
        var writer = CSVWriter(.bare, limits: limits)
        #expect(throws: CSVWriteFault(row: 1, column: 1, reason: .noFields)) { try writer.write([]) }
        #expect(throws: CSVWriteFault(row: 1, column: 4, reason: .tooManyColumns(limit: 3))) {
            try writer.write(["", "", "", ""])
        }
        #expect(throws: CSVWriteFault(row: 1, column: 2, reason: .rowTooLong(limit: 5))) {
            try writer.write(["abc", "de"])
        }
        try writer.write(["abc", "d"])
        #expect(writer.bytes == CSVTests.bytes("abc;d\r\n"))
    }

    @Test func `a fault is told in English and German`() {
        let fault = CSVWriteFault(row: 2, column: 3, reason: .lackingCharacter("€"))
        #expect(
            fault.description
                == "row 2, column 3: the charset lacks U+20AC; choose UTF-8, or write it with other letters")
        #expect(
            fault.german
                == "Datensatz 2, Spalte 3: im Zeichensatz fehlt U+20AC; UTF-8 wählen oder mit anderen Buchstaben schreiben"
        )
    }

    private func written(
        _ fields: [String], _ dialect: CSVDialect = CSVDialect(), options: CSVWriterOptions = CSVWriterOptions()
    ) throws -> String {
        var writer = CSVWriter(dialect, options: options)
        try writer.write(fields)
        return String(decoding: writer.take(), as: UTF8.self)
    }

    private func refusal(_ fields: [String], _ dialect: CSVDialect = CSVDialect()) -> CSVWriteFault.Reason? {
        var writer = CSVWriter(dialect)
        do throws(CSVWriteFault) {
            try writer.write(fields)
            return nil
        } catch {
            return error.reason
        }
    }
}
