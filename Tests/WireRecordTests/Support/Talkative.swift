import ZVT

/// What a terminal might send that tells a card number everywhere: an approval of 42,50 EUR with the number in its fields,
/// texts and tags, and receipts line by line and as a block.
struct Talkative {
    let number: String

    private var ascii: [UInt8] { Array(number.utf8) }

    private var packed: [UInt8] {
        let nibbles =
            number.compactMap(\.hexDigitValue).map { UInt8($0) } + (number.count.isMultiple(of: 2) ? [] : [0x0F])
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }

    private var spaced: [UInt8] {
        Array(
            number.enumerated().map { $0.offset.isMultiple(of: 4) ? " \($0.element)" : "\($0.element)" }.joined().utf8)
    }

    var messages: [APDU] { [status, intermediate, result] + lines + [block] }

    private var status: APDU { APDU(.intermediateStatus, data: [0x0A, 0x01] + container([tag([0x24], text)])) }

    private var intermediate: APDU { APDU(.intermediateStatus, data: [0x0A, 0x01, 0xDD] + packed) }

    private var text: [UInt8] { tag([0x07], Array("Konzo ".utf8) + ascii) + tag([0x07], spaced) }

    private var result: APDU {
        let fields: [[UInt8]] = [
            [0x27, 0x00], [0x04, 0x00, 0x00, 0x00, 0x00, 0x42, 0x50], [0x0B, 0x00, 0x01, 0x63], [0x19, 0x70],
            variable(0x22, packed, digits: 2), variable(0x23, packed + [0xD2, 0x81, 0x22, 0x01], digits: 2),
            variable(0x24, packed + [0xD2, 0x81], digits: 3), variable(0x2D, [0x42] + ascii, digits: 2),
            variable(0x2E, packed, digits: 3), variable(0x3C, Array("Konzo ".utf8) + ascii, digits: 3),
            variable(0x3C, spaced, digits: 3), variable(0x8B, ascii, digits: 2), variable(0xA7, packed, digits: 2),
            variable(0xAF, ascii, digits: 3), variable(0xD1, packed, digits: 2),
            variable(0x60, packed + packed, digits: 3),
            variable(0x92, packed, digits: 3), variable(0x9A, ascii + packed, digits: 3),
            variable(0x4C, packed, digits: 2),
            container([
                tag([0x5A], packed), tag([0x57], packed + [0xD2, 0x81]), tag([0x9F, 0x6B], packed),
                tag([0xDF, 0x01], ascii),
                tag([0x1F, 0x17], ascii), tag([0x46], Array("PAN ".utf8) + ascii), tag([0x4C], packed),
                tag([0x60], tag([0x43], packed) + tag([0x44], ascii)), tag([0xFF, 0x01], tag([0x5A], packed)),
                tag([0xE4], tag([0x1F, 0x40], ascii) + tag([0x1F, 0x42], packed)), tag([0x64], text),
            ]),
            // A vendor's field, and all behind it.
            [0xDD] + packed + ascii,
        ]
        return APDU(.statusInformation, data: fields.flatMap(\.self))
    }

    /// In pieces of four, three and one digit, the last of them ending the receipt.
    private var lines: [APDU] {
        let whole = [Array("Nz. ".utf8) + ascii, spaced]
        let pieces = [4, 3, 1].flatMap { size in
            stride(from: 0, to: ascii.count, by: size).map { Array(ascii[$0..<min($0 + size, ascii.count)]) }
        }
        return (whole + pieces).map { APDU(.printLine, data: [0x00] + $0) } + [APDU(.printLine, data: [0x81] + ascii)]
    }

    private var block: APDU {
        APDU(
            .printTextBlock,
            data: container([tag([0x1F, 0x07], [0x02]), tag([0x25], text + tag([0x09], [0x81]) + tag([0x07], ascii))]))
    }

    private func container(_ elements: [[UInt8]]) -> [UInt8] { tag([0x06], elements.flatMap(\.self)) }

    private func tag(_ tag: [UInt8], _ content: [UInt8]) -> [UInt8] {
        let length =
            switch content.count {
            case ..<0x80: [UInt8(content.count)]
            case ..<0x100: [0x81, UInt8(content.count)]
            default: [0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
            }
        return tag + length + content
    }

    private func variable(_ number: UInt8, _ content: [UInt8], digits: Int) -> [UInt8] {
        let text = String(content.count)
        let padded = String(repeating: "0", count: digits - text.count) + text
        return [number] + padded.utf8.map { 0xF0 | $0 & 0x0F } + content
    }
}
