import ESCPOS
import Foundation
import Testing

@Suite struct CodePageTests {
    struct Entry {
        let page: CodePage
        let byte: UInt8
        let scalar: Unicode.Scalar
    }

    /// What CPython's codecs say about every byte.
    static let entries: [Entry] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/codepages.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count == 3, let page = CodePage(rawValue: String(fields[0])),
                let byte = UInt8(fields[1], radix: 16), let value = UInt32(fields[2], radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            return Entry(page: page, byte: byte, scalar: scalar)
        }
    }()

    @Test func `The fixture holds all four pages`() {
        #expect(Self.entries.count == 4 * 128 - 5)
    }

    @Test(arguments: CodePage.allCases) func `Every character of a page becomes the byte CPython gives it`(
        page: CodePage
    ) throws {
        // The no-break space prints as a space, the soft hyphen only where a line breaks.
        for entry in Self.entries where entry.page == page && entry.scalar != "\u{A0}" && entry.scalar != "\u{AD}" {
            let receipt = try encode(String(Character(entry.scalar)), page)
            #expect(receipt.bytes.suffix(2) == [entry.byte, 0x0A], "\(entry.scalar) in \(page)")
            #expect(receipt.substitutions == [])
        }
    }

    @Test func `A decomposed umlaut becomes the same byte as a composed one`() throws {
        #expect(try encode("A\u{308}O\u{308}U\u{308}a\u{308}o\u{308}u\u{308}", .cp858) == encode("ÄÖÜäöü", .cp858))
        #expect(try encode("ÄÖÜäöü", .cp858).bytes.suffix(7) == [0x8E, 0x99, 0x9A, 0x84, 0x94, 0x81, 0x0A])
        #expect(try encode("s\u{30C}", .wpc1252).bytes.suffix(2) == [0x9A, 0x0A])
    }

    private func encode(_ text: String, _ page: CodePage) throws -> EncodedReceipt {
        var profile = PrinterProfile.epson80
        profile.codePage = page
        return try Encoder(profile: profile).encode(ReceiptDocument([.text(text)]))
    }
}
