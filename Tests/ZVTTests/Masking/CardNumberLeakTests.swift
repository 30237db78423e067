import Testing

@testable import ZVT

/// Card numbers in every place of a message that has room for one. What is left must not show five of their digits in a row,
/// as text, as hexadecimal digits, or as the other nibbles of an ASCII digit.
@Suite struct CardNumberLeakTests {
    @Test(arguments: 0..<20)
    func `no field of the table tells a card number`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for definition in BMP.table {
            let number = CardNumberSample(&random)
            for content in number.codings {
                guard let body = Self.field(definition, content) else { continue }
                let message = APDU(.statusInformation, data: [0x27, 0x00] + body + [0x19, 0x70])
                Self.expectSecret(number, content.count, in: message, "BMP \(definition.bmp.number.hex)")
            }
        }
    }

    @Test(arguments: [1])
    func `no tag, known or a vendor's, tells a card number`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for first in UInt8(0)...0xFF where first & 0x1F != 0x1F {
            try Self.check(tag: [first], &random)
        }
        for second in UInt8(0)...0x83 {
            for first: UInt8 in [0x1F, 0x3F, 0x9F, 0xDF, 0xFF] where second < 0x80 || first == 0x1F {
                try Self.check(tag: [first, second], &random)
            }
        }
    }

    @Test(arguments: 0..<100)
    func `no lines of a receipt tell a card number between them, one a message or in blocks`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = CardNumberSample(&random)
        var kept: [UInt8] = []
        var rest = number.digits[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...6, using: &random))
            rest = rest.dropFirst(piece.count)
            let blank = Bool.random(using: &random) ? " " : "Nr. "
            let text = blank + String(decoding: piece.map { $0 + 0x30 }, as: UTF8.self)
            kept += try PrintLine(text).apdu.masked.encoded
            kept += try PrintTextBlock([(.normal, text)], receiptType: .customer).apdu.masked.encoded
        }
        #expect(kept.count { (0x30...0x39).contains($0) } == 0)
    }

    @Test(arguments: 0..<200)
    func `garbage tells no card number, keeps its length, and is masked once`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = CardNumberSample(&random)
        let controls = Array(CommandLayout.table.keys) + [ControlField(0x80, 0x00), ControlField(0x84, 0x9A)]
        for control in controls {
            let noise = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                UInt8.random(in: 0xA1...0xA6, using: &random)
            }
            let apdu = APDU(control, data: noise + number.packed + noise)
            #expect(apdu.masked.encoded.count == apdu.encoded.count)
            #expect(apdu.masked.masked == apdu.masked)
        }
    }

    @Test func `a leak is seen`() {
        var random = SplitMix64(seed: 1)
        let number = CardNumberSample(&random)
        #expect(number.isTold(by: [0x41] + number.packed))
        #expect(number.isTold(by: number.digits.map { $0 + 0x30 }))
        #expect(number.isTold(by: number.spaced))
    }

    private static func check(tag: [UInt8], _ random: inout SplitMix64) throws {
        let number = CardNumberSample(&random)
        for content in number.codings {
            let element = tag + TLVLength.encode(content.count) + content
            // Beside what belongs there, and within what holds texts.
            for container in [element, [0x25] + TLVLength.encode(element.count) + element] {
                let body = [0x27, 0x00, 0x06] + TLVLength.encode(container.count) + container
                let place = "tag \(hexText(tag))"
                Self.expectSecret(number, content.count, in: APDU(.statusInformation, data: body), place)
            }
        }
    }

    /// - Parameter count: bytes of the number's content, which stands at the end or in front of the last field.
    private static func expectSecret(_ number: CardNumberSample, _ count: Int, in message: APDU, _ place: String) {
        let masked = message.masked
        #expect(masked.encoded.count == message.encoded.count, "\(place)")
        #expect(masked.masked == masked, "\(place)")
        // What stands around it could look like its digits by chance.
        #expect(
            !number.isTold(by: Array(masked.data.suffix(count + 2))),
            "\(place): \(hexText(message.data)) -> \(hexText(masked.data))")
    }

    /// The field with this content, where it has room for it.
    private static func field(_ definition: BMP.Definition, _ content: [UInt8]) -> [UInt8]? {
        let number = definition.bmp.number
        switch definition.length {
        case .fixed(let count):
            guard count >= content.count else { return nil }
            return [number] + content + [UInt8](repeating: 0x20, count: count - content.count)
        case .llvar: return [number] + VariableLength.prefix(content.count, digits: 2) + content
        case .lllvar: return [number] + VariableLength.prefix(content.count, digits: 3) + content
        case .ber: return [number] + TLVLength.encode(content.count + 2) + [0xDA, UInt8(content.count)] + content
        }
    }
}
