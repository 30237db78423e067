import Testing

@testable import ZVT

@Suite struct FieldListTests {
    @Test func `fields come in the order of the message and are found by number`() throws {
        let list = try FieldList(unhex("4909 78 04000000011000 1940"))
        #expect(list.numbers == [.currency, .amount, .statusByte])
        #expect(list.decimal(.amount) == 11_000)
        #expect(list.digits(.currency) == "0978")
        #expect(list.byte(.statusByte) == 0x40)
        #expect(list.byte(.resultCode) == nil)
        #expect(list[.currency].map(Array.init) == [0x09, 0x78])
    }

    @Test func `an unknown field ends the reading and is kept with what follows`() throws {
        let body = unhex("2700 DD0102 1940")
        let list = try FieldList(body)
        #expect(list.numbers == [.resultCode])
        #expect(Array(list.unknownRest) == unhex("DD0102 1940"))
        #expect(Array(list.encoded) == body)
    }

    @Test func `a body that begins with an unknown field is no list of fields`() {
        #expect(throws: ZVTError(.unknownBMP(0x31))) { try FieldList(unhex("3146")) }
        #expect(throws: Never.self) { try FieldList(unhex("6C 3146"), from: 1) }
    }

    @Test(arguments: [
        ("27", ZVTError(.truncated(part: "BMP 27", needed: 1, present: 0), at: 1)),
        ("2700 040000", ZVTError(.truncated(part: "BMP 04", needed: 6, present: 2), at: 3)),
        ("2700 22F0E0", ZVTError(.badLengthPrefix(bmp: 0x22, byte: 0xE0), at: 4)),
        ("22FAF0", ZVTError(.badLengthPrefix(bmp: 0x22, byte: 0xFA), at: 1)),
        ("60 08F2", ZVTError(.badLengthPrefix(bmp: 0x60, byte: 0x08), at: 1)),
        ("3CF0", ZVTError(.truncated(part: "length prefix of BMP 3C", needed: 3, present: 1), at: 2)),
        ("3CF0F1F0 41", ZVTError(.truncated(part: "BMP 3C", needed: 10, present: 1), at: 4)),
        ("0680", ZVTError(.badTLVLength(0x80), at: 1)),
        ("0683000001", ZVTError(.badTLVLength(0x83), at: 1)),
        ("06FF", ZVTError(.badTLVLength(0xFF), at: 1)),
        ("0682 01", ZVTError(.truncated(part: "TLV length", needed: 1, present: 0), at: 3)),
        ("0603 1F10", ZVTError(.truncated(part: "TLV container", needed: 3, present: 2), at: 2)),
        ("0603 070200", ZVTError(.truncated(part: "TLV value", needed: 2, present: 1), at: 4)),
        ("0602 078A 41", ZVTError(.badTLVLength(0x8A), at: 3)),
    ])
    func `damage is named with its place`(hex: String, error: ZVTError) {
        #expect(throws: error) { try FieldList(unhex(hex)) }
    }

    @Test func `what stood before the damage can be salvaged`() throws {
        let body = unhex("2700 04000000004250 0605 1F10830101")
        let (list, damage) = FieldList.salvage(body)
        #expect(damage?.reason == .badTLVLength(0x83))
        #expect(list.decimal(.amount) == 4250)
        #expect(Array(list.unknownRest) == unhex("0605 1F10830101"))
        #expect(Array(list.encoded) == body)
    }

    @Test func `fields are built to the byte`() throws {
        var list = FieldList()
        try list.append(.amount, decimal: 999_999_999_999)
        try list.append(.primaryAccountNumber, digits: "559883EEEEEE8074")
        try list.append(.vuNumber, text: "804011926", in: .cp437)
        try list.append(.additionalText, text: "Größe", in: .cp437)
        try list.append(tlv: [TLV(.tip, [0x00, 0x00, 0x00, 0x00, 0x01, 0x00])])
        try list.append(.resultCode, byte: 0)
        #expect(
            Array(list.encoded)
                == unhex(
                    """
                    04 999999999999 22F0F8559883EEEEEE8074 2A383034303131393236202020202020
                    3CF0F0F5 4772 94E1 65 0609 1F3606 000000000100 2700
                    """))
        #expect(try FieldList(Array(list.encoded)) == list)
        #expect(list.text(.additionalText, in: .cp437) == "Größe")
    }

    @Test func `a value that does not fit is refused`() {
        var list = FieldList()
        #expect(throws: ZVTError(.outOfRange("amount_cents"))) { try list.append(.amount, decimal: 1_000_000_000_000) }
        #expect(throws: ZVTError(.outOfRange("amount_cents"))) { try list.append(.amount, decimal: -1) }
        #expect(throws: ZVTError(.outOfRange("trace"))) { try list.append(.traceNumber, digits: "1234") }
        #expect(throws: ZVTError(.outOfRange("card_name"))) {
            try list.append(.cardName, bytes: [UInt8](repeating: 0x41, count: 100))
        }
        #expect(throws: ZVTError(.unknownBMP(0xDD))) { try list.append(BMP(0xDD), byte: 1) }
        #expect(throws: ZVTError(.unencodable(0x20AC), at: 1)) {
            try list.append(.additionalText, text: "1€", in: .cp437)
        }
        #expect(list.isEmpty)
    }

    @Test func `an amount with a nibble that is no digit has no value`() throws {
        #expect(try FieldList(unhex("0400000000A000")).decimal(.amount) == nil)
    }

    @Test func `random lists survive decoding and encoding`() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<500 {
            var list = FieldList()
            var expected: [(BMP, [UInt8])] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                guard let definition = BMP.table.randomElement(using: &random) else { continue }
                let content: [UInt8] =
                    switch definition.length {
                    case .fixed(let count): random.bytes(count)
                    case .llvar: random.bytes(.random(in: 0...99, using: &random))
                    case .lllvar: random.bytes(.random(in: 0...999, using: &random))
                    case .ber: TLV.encode([TLV(.textLine, random.bytes(.random(in: 0...300, using: &random)))])
                    }
                try list.append(definition.bmp, bytes: content)
                expected.append((definition.bmp, content))
            }
            let read = try FieldList([0xAB, 0xCD] + list.encoded, from: 2)
            #expect(read == list)
            #expect(read.numbers == expected.map(\.0))
            for (bmp, content) in expected.reversed() where read.numbers.filter({ $0 == bmp }).count == 1 {
                #expect(read[bmp].map(Array.init) == content)
            }
        }
    }
}
