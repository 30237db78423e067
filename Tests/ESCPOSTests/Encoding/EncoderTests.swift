import ESCPOS
import Testing

@Suite struct EncoderTests {
    /// ESC @, GS a 4F, ESC R 0, ESC t 19.
    static let epsonPreamble: [UInt8] = [0x1B, 0x40, 0x1D, 0x61, 0x4F, 0x1B, 0x52, 0x00, 0x1B, 0x74, 19]

    /// The bytes behind the preamble.
    private func body(_ blocks: [Block], _ profile: PrinterProfile = .epson80) throws -> [UInt8] {
        let encoder = Encoder(profile: profile)
        let preamble = try encoder.encode(ReceiptDocument()).bytes
        return Array(try encoder.encode(ReceiptDocument(blocks)).bytes.dropFirst(preamble.count))
    }

    private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `A receipt begins with ESC @, then automatic status, character set and code page`() throws {
        #expect(try Encoder(profile: .epson80).encode(ReceiptDocument()).bytes == Self.epsonPreamble)
    }

    @Test func `A Chinese printer is taken out of its double-byte mode before the code page`() throws {
        #expect(
            try Encoder(profile: .generic58).encode(ReceiptDocument()).bytes == [
                0x1B, 0x40, 0x1D, 0x61, 0x4F, 0x1C, 0x2E, 0x1B, 0x52, 0x00, 0x1B, 0x74, 19,
            ])
    }

    @Test func `Automatic status is asked for only where the printer has it`() throws {
        var profile = PrinterProfile.epson80
        profile.status = .polled
        #expect(
            try Encoder(profile: profile).encode(ReceiptDocument()).bytes == [
                0x1B, 0x40, 0x1B, 0x52, 0x00, 0x1B, 0x74, 19,
            ])
    }

    @Test func `Windows-1252 is table 16 on Epson, 32 on Star and 9 on Citizen`() throws {
        for (preset, number) in [(PrinterProfile.epson80, UInt8(16)), (.star80, 32), (.citizen80, 9)] {
            var profile = preset
            profile.codePage = .wpc1252
            #expect(try Encoder(profile: profile).encode(ReceiptDocument()).bytes.suffix(3) == [0x1B, 0x74, number])
        }
    }

    @Test func `Plain text is its bytes and a line feed`() throws {
        #expect(try body([.text("Gebühr 3 €")]) == [0x47, 0x65, 0x62, 0x81, 0x68, 0x72, 0x20, 0x33, 0x20, 0xD5, 0x0A])
    }

    @Test func `Each emphasis is one bit of ESC !, reverse is GS B`() throws {
        for (emphasis, mode) in [
            (Emphasis.bold, UInt8(0x08)), (.doubleHeight, 0x10), (.doubleWidth, 0x20), (.underline, 0x80),
        ] {
            #expect(try body([.text("x", TextStyle(emphasis: emphasis))]) == [0x1B, 0x21, mode, 0x78, 0x0A])
        }
        #expect(try body([.text("x", TextStyle(font: .b))]) == [0x1B, 0x21, 0x01, 0x78, 0x0A])
        #expect(try body([.text("x", TextStyle(emphasis: .inverse))]) == [0x1D, 0x42, 0x01, 0x78, 0x0A])
    }

    @Test func `Styles change only where the look changes, and blanks are never emphasised`() throws {
        let bytes = try body([
            .text("a", .bold), .text("b", .bold), .columns([.left("c"), .right("d", emphasis: [.bold, .inverse])]),
            .text("e"),
        ])
        let on: [UInt8] = [0x1B, 0x21, 0x08]
        let off: [UInt8] = [0x1B, 0x21, 0x00]
        var expected = on + ascii("a\nb\n") + off + ascii("c" + String(repeating: " ", count: 46))
        let inverse: [UInt8] = [0x1D, 0x42, 0x01]
        let plain: [UInt8] = [0x1D, 0x42, 0x00]
        expected += on + inverse + ascii("d\n")
        expected += off + plain + ascii("e\n")
        #expect(bytes == expected)
    }

    @Test func `A rule fills the line`() throws {
        #expect(try body([.rule()]) == ascii(String(repeating: "-", count: 48) + "\n"))
        #expect(try body([.rule("═")]) == [UInt8](repeating: 0xCD, count: 48) + [0x0A])
        #expect(try body([.rule("…")]) == ascii(String(repeating: ".", count: 48) + "\n"))
    }

    @Test func `Feeds above 255 lines are several commands, none for nothing`() throws {
        #expect(try body([.feed(lines: 3)]) == [0x1B, 0x64, 3])
        #expect(try body([.feed(lines: 300)]) == [0x1B, 0x64, 255, 0x1B, 0x64, 45])
        #expect(try body([.feed(lines: 0), .feed(lines: -5)]) == [])
    }

    @Test func `An Epson printer feeds to its cutter by itself`() throws {
        #expect(try body([.cut(.partial)]) == [0x1D, 0x56, 0x42, 0x00])
        #expect(try body([.cut(.full)]) == [0x1D, 0x56, 0x41, 0x00])
    }

    @Test func `Elsewhere lines are fed before the cut, or to the tear bar`() throws {
        #expect(try body([.cut(.partial)], .generic80) == [0x1B, 0x64, 6, 0x1D, 0x56, 0x01])
        #expect(try body([.cut(.full)], .generic80) == [0x1B, 0x64, 6, 0x1D, 0x56, 0x00])
        #expect(try body([.cut(.full)], .generic58) == [0x1B, 0x64, 4])
    }

    @Test func `A cutter of one kind does that one`() throws {
        var profile = PrinterProfile.epson80
        profile.cutter = Cutter(onlyKind: .partial, feed: .byPrinter(extraUnits: 8))
        #expect(try body([.cut(.full)], profile) == [0x1D, 0x56, 0x42, 8])
    }

    @Test func `The drawer pulse has both times`() throws {
        var profile = PrinterProfile.epson80
        profile.drawer = DrawerConfiguration(sensor: .none)
        #expect(try body([.drawerPulse()], profile) == [0x1B, 0x70, 0x00, 0x19, 0xFA])
        let other = try DrawerPulse(pin: .five, onMilliseconds: 100, offMilliseconds: 400)
        #expect(try body([.drawerPulse(other)], profile) == [0x1B, 0x70, 0x01, 50, 200])
    }

    @Test func `An unconfigured printer is never pulsed`() {
        #expect(throws: EncodingError.drawerNotConfigured) {
            try Encoder(profile: .epson80).encode(ReceiptDocument([.drawerPulse(.standard())]))
        }
    }

    @Test func `A wrong profile is named before anything is encoded`() {
        var profile = PrinterProfile.metapaceT1
        profile.codePage = .wpc1252
        #expect(profile.defects == [.codePageWithoutNumber(.wpc1252)])
        #expect(throws: EncodingError.profile(.codePageWithoutNumber(.wpc1252))) {
            try Encoder(profile: profile).encode(ReceiptDocument())
        }
    }

    @Test func `A receipt of kilometres is refused`() {
        let blocks = [Block](repeating: .feed(lines: .max), count: 3)
        #expect(throws: EncodingError.self) { try Encoder(profile: .epson80).encode(ReceiptDocument(blocks)) }
    }

    @Test func `The paper a receipt takes is counted in millimetres`() throws {
        let blocks: [Block] = [.text("a"), .text("b", TextStyle(emphasis: .doubleHeight)), .feed(lines: 2), .cut()]
        // 30 + 48 + 60 dots are 17.25 mm at 8 dots each, and 20 mm to the knife and behind it.
        #expect(try Encoder(profile: .epson80).encode(ReceiptDocument(blocks)).paperMillimetres == 18 + 20)
    }
}
