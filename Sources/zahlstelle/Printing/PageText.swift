import Interface
import PayPoint

/// Lines of text as blocks of a page.
enum PageText {
    /// More than the 500 blocks of 2000 bytes that a page takes.
    static let input = TextInput(bytesMax: 1 << 20, refusal: CommandFailure.unprintable)
    /// Bounds of org.zahlstelle.Printer.
    private static let lineBytesMax = 2000
    private static let feedLinesMax: Int64 = 20

    static func blocks(_ text: String, qr: String?) throws(CommandFailure) -> [OrgZahlstellePrinter.Block] {
        var blocks: [OrgZahlstellePrinter.Block] = []
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            guard line.utf8.count <= lineBytesMax else {
                throw .unprintable(
                    Words(
                        "Zeile \(index + 1) ist länger als \(lineBytesMax) Bytes.",
                        "Line \(index + 1) is longer than \(lineBytesMax) bytes."))
            }
            if !line.allSatisfy(\.isWhitespace) {
                blocks.append(.init(kind: .text, text: untabbed(line)))
            } else if let last = blocks.last, last.kind == .feed, let count = last.lines, count < feedLinesMax {
                blocks[blocks.count - 1].lines = count + 1
            } else {
                blocks.append(.init(kind: .feed, lines: 1))
            }
        }
        if let qr { blocks.append(.init(kind: .qr, text: qr)) }
        guard !blocks.isEmpty else { throw .unprintable(Words("Der Text ist leer.", "The text is empty.")) }
        guard blocks.count <= PrintPage.mostBlocks else {
            throw .unprintable(
                Words(
                    "Der Text hat mehr als \(PrintPage.mostBlocks) Zeilen.",
                    "The text has more than \(PrintPage.mostBlocks) lines."))
        }
        return blocks
    }

    /// Receipt printers have no tab stops that could be relied on.
    private static func untabbed(_ line: Substring) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
    }
}

extension CommandFailure {
    static func unprintable(_ text: Words) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "unprintable", text: text,
            advice: Words("Es wurde nichts gedruckt.", "Nothing was printed."))
    }
}
