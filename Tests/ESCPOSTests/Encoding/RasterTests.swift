import ESCPOS
import Testing

@Suite struct RasterTests {
    static func holdsRealTimeCommand(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == 0x10 && [0x04, 0x05, 0x14].contains($1) }
    }

    private func encode(_ image: RasterImage, _ alignment: Alignment = .left) throws -> [UInt8] {
        let bytes = try Encoder(profile: .epson80).encode(ReceiptDocument([.image(image, alignment: alignment)])).bytes
        return Array(bytes.dropFirst(EncoderTests.epsonPreamble.count))
    }

    /// The dots of all GS v 0 strips of so many bytes a row, put together again.
    private func dots(_ body: [UInt8], stride: Int) -> [UInt8] {
        var dots: [UInt8] = []
        var rest = body[...]
        while rest.count >= 8, rest.starts(with: [0x1D, 0x76, 0x30, 0x00, UInt8(stride), 0x00]) {
            let rows = Int(rest[rest.startIndex + 6]) + 256 * Int(rest[rest.startIndex + 7])
            dots += rest.dropFirst(8).prefix(rows * stride)
            rest = rest.dropFirst(8 + rows * stride)
        }
        return dots
    }

    @Test func `A picture is GS v 0 with bytes and rows, between justifications`() throws {
        let image = try RasterImage(width: 10, height: 2, bytes: [0xFF, 0xC0, 0x80, 0x40])
        #expect(
            try encode(image, .right) == [
                0x1B, 0x61, 2, 0x1D, 0x76, 0x30, 0, 2, 0, 2, 0, 0xFF, 0xC0, 0x80, 0x40, 0x1B, 0x61, 0,
            ])
    }

    @Test func `A tall picture goes out in strips of at most 2048 bytes, dot for dot`() throws {
        let bytes = [UInt8](repeating: 0xAA, count: 72 * 100)
        let body = try encode(RasterImage(width: 576, height: 100, bytes: bytes))
        // 28 rows of 72 bytes: three strips and one of 16 rows.
        #expect(body.count == bytes.count + 4 * 8)
        #expect(body.starts(with: [0x1D, 0x76, 0x30, 0, 72, 0, 28, 0]))
        #expect(dots(body, stride: 72) == bytes)
    }

    @Test func `Real-time commands in a picture lose their meaning by one black dot`() throws {
        // The first is the kick 10 14 01 00 05 that opens the drawer.
        let image = try RasterImage(
            width: 40, height: 3,
            bytes: [
                0x10, 0x14, 0x01, 0x00, 0x05, 0x10, 0x04, 0x10, 0x05, 0x10, 0x05, 0x10, 0x10, 0x04, 0x10,
            ])
        #expect(
            dots(try encode(image), stride: 5) == [
                0x10, 0x1C, 0x01, 0x00, 0x05, 0x10, 0x0C, 0x10, 0x0D, 0x10, 0x0D, 0x10, 0x10, 0x0C, 0x10,
            ])
    }

    @Test func `No random picture ever holds a real-time command, and each change is one dot`() throws {
        var random = SeededRandom(seed: 1014)
        for round in 0..<400 {
            let stride = Int.random(in: 1...72, using: &random)
            let height = Int.random(in: 1...80, using: &random)
            // Half of the pictures are made of nothing but the dangerous bytes.
            let alphabet: [UInt8] = round.isMultiple(of: 2) ? [0x10, 0x04, 0x05, 0x14] : Array(0...255)
            let bytes = random.bytes(stride * height, of: alphabet)
            let body = try encode(RasterImage(width: stride * 8, height: height, bytes: bytes))
            #expect(!Self.holdsRealTimeCommand(body))
            let printed = dots(body, stride: stride)
            #expect(printed.count == bytes.count)
            var previous: UInt8 = 0
            for (before, after) in zip(bytes, printed) {
                let isDangerous = previous == 0x10 && [0x04, 0x05, 0x14].contains(before)
                #expect((before ^ after).nonzeroBitCount == (isDangerous ? 1 : 0))
                previous = before
            }
        }
    }

    @Test func `A picture wider than the paper is refused`() throws {
        let image = try RasterImage(width: 577, height: 1, bytes: [UInt8](repeating: 0, count: 73))
        #expect(throws: EncodingError.imageTooWide(dots: 577, available: 576)) { try encode(image) }
    }

    @Test func `Size and bytes of a picture must belong together`() {
        #expect(throws: RasterImage.Defect.empty(width: 0, height: 1)) {
            try RasterImage(width: 0, height: 1, bytes: [])
        }
        #expect(throws: RasterImage.Defect.byteCount(expected: 4, found: 3)) {
            try RasterImage(width: 9, height: 2, bytes: [0, 0, 0])
        }
        #expect(throws: RasterImage.Defect.tooLarge(width: 4_096, height: 1)) {
            try RasterImage(width: 4_096, height: 1, bytes: [UInt8](repeating: 0, count: 512))
        }
    }

    @Test func `Dots beyond the width are white`() throws {
        #expect(try RasterImage(width: 3, height: 2, bytes: [0xFF, 0xFF]).bytes == [0xE0, 0xE0])
    }
}
