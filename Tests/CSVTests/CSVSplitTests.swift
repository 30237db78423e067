import CSV
import Testing

/// However the bytes are cut, the same comes out.
@Suite struct CSVSplitTests {
    static let nasty = bytes(
        "\u{FEFF}Näme;\"Be\"\"trag\"\r\n\"Mü\r\nller\";\"\"\r\n\n;\"\"\"\"\n\"€\n\";😀\na;b\rc\n\"x\"y;\"z\n\";\"\n"
            + "q;\0\r\n\"ü\u{85}\";w\ne\nlong long long long row;x\n\r\nf;\"g\r\n")
    static let limits = CSVLimits(rowBytesMax: 20, columnsMax: 3)
    static let dialects = [
        CSVDialect(), .bare, CSVDialect(quoting: .never, allowsRaggedRows: true),
        CSVDialect(charset: .windows1252, hasHeader: false),
    ]

    @Test(arguments: dialects)
    func `in two pieces`(dialect: CSVDialect) {
        let whole = read([Self.nasty], dialect, limits: Self.limits)
        #expect(whole.count > 5)
        for cut in 0...Self.nasty.count {
            let pieces = [Array(Self.nasty[..<cut]), Array(Self.nasty[cut...])]
            #expect(read(pieces, dialect, limits: Self.limits) == whole, "cut at \(cut)")
        }
    }

    @Test(arguments: dialects)
    func `in pieces of one size`(dialect: CSVDialect) {
        let whole = read([Self.nasty], dialect, limits: Self.limits)
        for size in 1...9 {
            let pieces = stride(from: 0, to: Self.nasty.count, by: size).map {
                Array(Self.nasty[$0..<min($0 + size, Self.nasty.count)])
            }
            #expect(read(pieces, dialect, limits: Self.limits) == whole, "pieces of \(size)")
        }
    }

    @Test func `whatever is read in three pieces`() {
        var random = SeededGenerator(seed: 4)
        let alphabet = bytes("ab;;\"\"\"\n\n\r\n\r\t") + [0xC3, 0xA4, 0xEF, 0xBB, 0xBF, 0x00, 0x80]
        for _ in 0..<20_000 {
            let document = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let cuts = [0, 0].map { _ in Int.random(in: 0...document.count, using: &random) }.sorted()
            let pieces = [
                Array(document[..<cuts[0]]), Array(document[cuts[0]..<cuts[1]]), Array(document[cuts[1]...]),
            ]
            let dialect = Self.dialects[Int.random(in: 0..<Self.dialects.count, using: &random)]
            #expect(
                read(pieces, dialect, limits: Self.limits) == read([document], dialect, limits: Self.limits),
                "\(document) at \(cuts)")
        }
    }
}
