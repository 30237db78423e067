import CSV
import Testing

/// Random tables, always the same, through the writer and back through the reader.
@Suite struct CSVRoundTripTests {
    @Test(arguments: CSVCharset.allCases)
    func `what is written is read`(charset: CSVCharset) throws {
        var random = SeededGenerator(seed: 2026)
        var refused = 0
        for _ in 0..<1000 {
            let dialect = dialect(charset, &random)
            var writer = CSVWriter(
                dialect, options: CSVWriterOptions(writesByteOrderMark: Bool.random(using: &random)))
            var rows: [[String]] = []
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let row = (0..<Int.random(in: 1...4, using: &random)).map { _ in field(charset, &random) }
                do throws(CSVWriteFault) {
                    try writer.write(row)
                    rows.append(row)
                } catch {
                    #expect(error.reason == .needsQuotes && dialect.quoting == .never)
                    refused += 1
                }
            }
            let document = writer.take()
            let texts = read([document], dialect).texts
            #expect(texts == rows, "\(document)")
        }
        #expect((100...2000).contains(refused))
    }

    private func dialect(_ charset: CSVCharset, _ random: inout SeededGenerator) -> CSVDialect {
        CSVDialect(
            separator: [.semicolon, .comma, .pipe, .tab].randomElement(using: &random) ?? .comma,
            quoting: [.whereNeeded, .always, .never].randomElement(using: &random) ?? .always,
            lineEnd: Bool.random(using: &random) ? .crlf : .lf, charset: charset, hasHeader: false,
            allowsRaggedRows: true)
    }

    private func field(_ charset: CSVCharset, _ random: inout SeededGenerator) -> String {
        let common = ["a", "0", ";", ",", "|", "\t", "\"", "\n", "\r\n", " ", "=", "ä", "ß"]
        let special =
            switch charset {
            case .utf8: ["€", "😀", "\u{FEFF}", "e\u{301}"]
            case .latin1: ["¤", "ÿ"]
            case .latin9: ["€", "Š", "ÿ"]
            case .windows1252: ["€", "…", "¤"]
            }
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (common + special).randomElement(using: &random) ?? ""
        }.joined()
    }
}
