import Testing

@testable import ZVT

@Suite struct TLVTests {
    @Test(arguments: [
        (0, "0700"), (1, "0701"), (127, "077F"), (128, "078180"), (255, "0781FF"), (256, "07820100"),
        (650, "0782028A"), (65_535, "0782FFFF"),
    ])
    func `the shortest length form is written and read`(count: Int, head: String) throws {
        let element = TLV(.textLine, [UInt8](repeating: 0x20, count: count))
        #expect(Array(element.encoded.prefix(unhex(head).count)) == unhex(head))
        #expect(element.encoded.count == unhex(head).count + count)
        #expect(try TLV.decode(element.encoded) == [element])
    }

    @Test(arguments: ["07 8101 41", "07 820001 41", "07 01 41"]) func `longer length forms than needed are read`(
        _ hex: String
    ) throws {
        #expect(try TLV.decode(unhex(hex)) == [TLV(.textLine, [0x41])])
    }

    @Test(arguments: [0x80, 0x83, 0x84, 0xFF] as [UInt8]) func `the other length forms are refused`(_ byte: UInt8) {
        #expect(throws: ZVTError(.badTLVLength(byte), at: 1)) {
            try TLV.decode([0x07, byte] + [UInt8](repeating: 0, count: 300))
        }
    }

    @Test func `tags go on while bit 8 is set, but for 1F80 to 1F83`() throws {
        let elements = try TLV.decode(unhex("1F8001AA 1F8301BB 1F840101CC 5F2A01DD DFFF7F00"))
        #expect(elements.map(\.tag.hex) == ["1F80", "1F83", "1F8401", "5F2A", "DFFF7F"])
        #expect(elements.map(\.bytes) == [[0xAA], [0xBB], [0xCC], [0xDD], []])
        #expect(throws: ZVTError(.tlvTagTooLong, at: 3)) { try TLV.decode(unhex("1F8481 01 00")) }
        #expect(TLV(TLVTag(0x1F82), [0x01]).encoded == unhex("1F820101"))
    }

    @Test func `elements nest, and what is no TLV within stays bytes`() throws {
        let elements = try TLV.decode(unhex("2F08 1F120102 1F100100 25 02 0705"))
        #expect(elements.count == 2)
        #expect(elements.first(.paymentDetails, .cardholderVerification)?.bytes == [0x00])
        #expect(elements.first(.printTexts)?.value == .primitive([0x07, 0x05]))
    }

    @Test func `nesting is read to eight levels and kept as bytes below`() throws {
        var element = TLV(.textLine, [0x41])
        for _ in 0..<20 { element = TLV(TLVTag(0x24), [element]) }
        let bytes = element.encoded
        var level = try TLV.decode(bytes)
        var depth = 1
        while case .constructed(let inner)? = level.first?.value {
            level = inner
            depth += 1
        }
        #expect(depth == TLV.maximumDepth)
        #expect(TLV.encode(try TLV.decode(bytes)) == bytes)
    }

    @Test func `random trees survive encoding and decoding`() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<300 {
            let tree = (0..<3).map { _ in Self.tree(depth: 5, &random) }
            #expect(try TLV.decode(TLV.encode(tree)) == tree)
        }
    }

    @Test func `random bytes are read or refused, never more`() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<20_000 {
            let bytes = random.bytes(.random(in: 0...60, using: &random))
            guard let elements = try? TLV.decode(bytes) else { continue }
            // Longer length forms shrink, nothing grows.
            #expect(TLV.encode(elements).count <= bytes.count)
        }
    }

    /// Bytes under a constructed tag would be read as elements where they happen to be some, so there are none here.
    private static func tree(depth: Int, _ random: inout SplitMix64) -> TLV {
        guard depth > 1, Bool.random(using: &random) else {
            let tag = ([0x07, 0x1F10, 0x1F81, 0x45, 0x1F2B] as [UInt32]).randomElement(using: &random) ?? 0x07
            return TLV(TLVTag(tag), random.bytes(.random(in: 0...200, using: &random)))
        }
        let tag = ([0x24, 0x2F, 0x60, 0xE4, 0x3F01] as [UInt32]).randomElement(using: &random) ?? 0x24
        return TLV(
            TLVTag(tag), (0..<Int.random(in: 0...3, using: &random)).map { _ in tree(depth: depth - 1, &random) })
    }
}
