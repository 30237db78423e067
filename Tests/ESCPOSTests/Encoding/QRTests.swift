import ESCPOS
import Testing

@Suite struct QRTests {
    /// A code of 21 modules with one dark module in the top left corner.
    struct OneDot: QRRasterizer {
        func matrix(for payload: [UInt8], errorCorrection: QRErrorCorrection) -> QRMatrix? {
            guard payload.count < 100 else { return nil }
            return QRMatrix(side: 21, modules: [true] + [Bool](repeating: false, count: 440))
        }
    }

    private func body(_ payload: String, _ style: QRStyle, _ profile: PrinterProfile, _ rasterizer: OneDot? = nil)
        throws -> [UInt8]
    {
        let encoder = Encoder(profile: profile, rasterizer: rasterizer)
        let preamble = try encoder.encode(ReceiptDocument()).bytes
        return Array(try encoder.encode(ReceiptDocument([.qr(payload, style)])).bytes.dropFirst(preamble.count))
    }

    @Test func `A native code is model, size, correction, data and print between quiet zones`() throws {
        let style = QRStyle(moduleSize: .dots(5), errorCorrection: .high)
        #expect(
            try body("A1", style, .epson80) == [
                0x1B, 0x4A, 20, 0x1B, 0x61, 1, 0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0, 0x1D, 0x28, 0x6B, 3, 0,
                0x31,
                0x43, 5, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x33, 0x1D, 0x28, 0x6B, 5, 0, 0x31, 0x50, 0x30, 0x41, 0x31,
                0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30, 0x1B, 0x61, 0, 0x1B, 0x4A, 20,
            ])
    }

    @Test func `The automatic size shrinks with the code until it fits`() throws {
        func module(_ bytes: Int, _ profile: PrinterProfile) throws -> UInt8? {
            let body = try body(String(repeating: "a", count: bytes), QRStyle(errorCorrection: .low), profile)
            let head: [UInt8] = [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43]
            return body.indices.first { body[$0...].starts(with: head) }.map { body[$0 + head.count] }
        }
        // Version 1 has 21 + 8 modules: 576 / 29 = 19, kept to 6.
        #expect(try module(17, .epson80) == 6)
        // Version 40 has 177 + 8 modules: 576 / 185 = 3, 384 / 185 = 2.
        #expect(try module(2_953, .epson80) == 3)
        #expect(try module(2_953, .star58) == 2)
    }

    @Test func `What no code holds, no paper carries or no size allows is refused`() {
        #expect(throws: EncodingError.qrPayloadTooLong(bytes: 2_332)) {
            try body(String(repeating: "a", count: 2_332), QRStyle(), .epson80)
        }
        #expect(throws: EncodingError.qrTooWide(module: 16, dotsNeeded: 720, dotsAvailable: 576)) {
            try body(
                String(repeating: "a", count: 100), QRStyle(moduleSize: .dots(16), errorCorrection: .low), .epson80)
        }
        #expect(throws: EncodingError.qrModuleSize(0)) { try body("a", QRStyle(moduleSize: .dots(0)), .epson80) }
        #expect(throws: EncodingError.qrEmpty) { try body("", QRStyle(), .epson80) }
    }

    @Test func `A payload that would act as a real-time command is refused, also by its length`() {
        #expect(throws: EncodingError.qrHoldsRealTimeCommand) { try body("a\u{10}\u{04}b", QRStyle(), .epson80) }
        // 1,037 bytes and three more are 0410h, on the wire 10 04.
        #expect(throws: EncodingError.qrHoldsRealTimeCommand) {
            try body(String(repeating: "a", count: 1_037), QRStyle(), .epson80)
        }
    }

    @Test func `A printer without QR codes gets a picture with a quiet zone`() throws {
        let style = QRStyle(moduleSize: .dots(2))
        let bytes = try body("A1", style, .generic58, OneDot())
        // 29 modules of 2 dots: 58 dots, 8 bytes a row, 58 rows.
        let head: [UInt8] = [0x1B, 0x61, 1, 0x1D, 0x76, 0x30, 0, 8, 0, 58, 0]
        #expect(bytes.starts(with: head))
        #expect(bytes.suffix(3) == [0x1B, 0x61, 0])
        let dots = Array(bytes.dropFirst(head.count).dropLast(3))
        #expect(dots.count == 8 * 58)
        // The dark module covers rows and dots 8 and 9.
        let black = dots.indices.filter { dots[$0] != 0 }
        #expect(black == [8 * 8 + 1, 9 * 8 + 1])
        #expect(dots[8 * 8 + 1] == 0b1100_0000)
    }

    @Test func `Without a rasterizer such a printer prints no QR code`() {
        #expect(throws: EncodingError.qrNeedsRasterizer) { try body("A1", QRStyle(), .generic58) }
    }

    @Test func `A payload the rasterizer refuses is refused`() {
        #expect(throws: EncodingError.qrPayloadTooLong(bytes: 100)) {
            try body(String(repeating: "a", count: 100), QRStyle(), .generic58, OneDot())
        }
    }

    @Test func `A matrix must be square and of a QR code's size`() {
        #expect(QRMatrix(side: 20, modules: [Bool](repeating: false, count: 400)) == nil)
        #expect(QRMatrix(side: 21, modules: [Bool](repeating: false, count: 440)) == nil)
        #expect(QRMatrix(side: 178, modules: [Bool](repeating: false, count: 178 * 178)) == nil)
    }
}
