import ESCPOS
import Testing

@Suite struct BarcodeTests {
    /// What stands behind the length byte of GS k 49h.
    private func data(_ content: String, _ profile: PrinterProfile = .epson80) throws -> [UInt8] {
        let bytes = try Encoder(profile: profile).encode(ReceiptDocument([.barcode(content)])).bytes
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x1D, 0x6B, 0x49]) })
        let length = Int(bytes[start + 3])
        return Array(bytes[(start + 4)...].prefix(length))
    }

    @Test func `A bar code sets height, module, text below and font before its data`() throws {
        let bytes = try Encoder(profile: .epson80).encode(ReceiptDocument([.barcode("Ab")])).bytes
        #expect(
            bytes.dropFirst(EncoderTests.epsonPreamble.count) == [
                0x1B, 0x61, 1, 0x1D, 0x68, 80, 0x1D, 0x77, 3, 0x1D, 0x48, 2, 0x1D, 0x66, 0, 0x1D, 0x6B, 0x49, 4, 0x7B,
                0x42,
                0x41, 0x62, 0x1B, 0x61, 0,
            ])
    }

    @Test func `Four digits at an end and six in the middle go to code set C`() throws {
        #expect(try data("1234") == [0x7B, 0x43, 12, 34])
        #expect(try data("123") == [0x7B, 0x42, 0x31, 0x32, 0x33])
        #expect(try data("A1234") == [0x7B, 0x42, 0x41, 0x7B, 0x43, 12, 34])
        #expect(try data("A1234B") == [0x7B, 0x42, 0x41, 0x31, 0x32, 0x33, 0x34, 0x42])
        #expect(try data("A123456B") == [0x7B, 0x42, 0x41, 0x7B, 0x43, 12, 34, 56, 0x7B, 0x42, 0x42])
    }

    @Test func `The odd digit stays in code set B`() throws {
        #expect(try data("12345") == [0x7B, 0x43, 12, 34, 0x7B, 0x42, 0x35])
        #expect(try data("A12345") == [0x7B, 0x42, 0x41, 0x31, 0x7B, 0x43, 23, 45])
    }

    @Test func `A brace is doubled`() throws {
        #expect(try data("a{b") == [0x7B, 0x42, 0x61, 0x7B, 0x7B, 0x62])
    }

    @Test(arguments: ["1604", "1605", "1620"]) func `Pairs that read as a real-time command leave code set C`(
        content: String
    ) throws {
        let digits = Array(content.utf8)
        #expect(try data(content) == [0x7B, 0x43, 16, 0x7B, 0x42, digits[2], digits[3]])
    }

    @Test func `No digits ever become a real-time command`() throws {
        var random = SeededRandom(seed: 128)
        for _ in 0..<2_000 {
            let pairs = (0..<Int.random(in: 1...7, using: &random)).map { _ in
                ["16", "04", "05", "20", "1"].randomElement(using: &random) ?? ""
            }
            let bytes = try Encoder(profile: .epson80).encode(ReceiptDocument([.barcode(pairs.joined())])).bytes
            #expect(!RasterTests.holdsRealTimeCommand(bytes), "\(pairs)")
        }
    }

    @Test func `Only printable ASCII and only what fits the paper`() {
        #expect(throws: EncodingError.barcodeCharacter("ü")) { try data("Gebühr") }
        #expect(throws: EncodingError.barcodeCharacter("\u{4}")) { try data("a\u{4}") }
        #expect(throws: EncodingError.barcodeCharacter("\u{332}")) { try data("a\u{332}") }
        // Start, 27 letters, check: 29 symbols of 11 modules, 13 for the stop and 20 blank ones, of 2 dots each.
        #expect(throws: EncodingError.barcodeLength(characters: 27, dotsNeeded: 704, dotsAvailable: 384)) {
            try data("ABCDEFGHIJKLMNOPQRSTUVWXYZA", .generic58)
        }
        #expect(throws: EncodingError.self) { try data("") }
    }

    @Test func `A long bar code takes narrower modules`() throws {
        let bytes = try Encoder(profile: .epson80).encode(ReceiptDocument([.barcode("ABCDEFGHIJKLMN")])).bytes
        #expect(bytes.indices.contains { bytes[$0...].starts(with: [0x1D, 0x77, 2]) })
    }
}
