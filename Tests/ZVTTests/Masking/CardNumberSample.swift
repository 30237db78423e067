@testable import ZVT

/// A card number made up for a test, of 13 to 19 digits with a right check digit.
struct CardNumberSample {
    let digits: [UInt8]

    init(_ random: inout SplitMix64) {
        var digits = [UInt8.random(in: 3...6, using: &random)]
        for _ in 0..<Int.random(in: 11...17, using: &random) { digits.append(UInt8.random(in: 0...9, using: &random)) }
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let value = next.offset.isMultiple(of: 2) ? Int(next.element) * 2 : Int(next.element)
            return sum + (value > 9 ? value - 9 : value)
        }
        self.digits = digits + [UInt8((10 - sum % 10) % 10)]
    }

    var ascii: [UInt8] { digits.map { $0 + 0x30 } }

    var spaced: [UInt8] {
        Array(
            ascii.enumerated().flatMap {
                $0.offset.isMultiple(of: 4) && $0.offset > 0 ? [0x20, $0.element] : [$0.element]
            })
    }

    /// Two digits a byte, with the padding of track 2.
    var packed: [UInt8] {
        let nibbles = digits + (digits.count.isMultiple(of: 2) ? [] : [0x0F])
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }

    /// As the fields of terminals and cards carry it.
    var codings: [[UInt8]] {
        let trackTwo = packed + [0xD2, 0x81, 0x22, 0x01]
        // Words of letters whose codes do not look like digits.
        let trackOne = [0x42] + ascii + Array("^MONZ/JO^2812201".utf8)
        let text = Array("Konzo ".utf8) + ascii + Array(" zoom".utf8)
        let text2 = Array("No. ".utf8) + spaced
        let doubled = (0..<8).flatMap { _ in packed }
        return [ascii, spaced, packed, trackTwo, trackOne, text, text2, doubled]
    }

    /// Whether any five of its digits in a row, four of which may be its last, stand in the bytes: as digits, as ASCII digits
    /// with or without blanks, or packed.
    func isTold(by bytes: [UInt8]) -> Bool {
        let nibbles = bytes.flatMap { [$0 >> 4, $0 & 0x0F] }
        let text = bytes.filter { $0 != 0x20 }.map { (0x30...0x39).contains($0) ? $0 - 0x30 : 0xFF }
        return holdsFive(nibbles) || holdsFive(text)
    }

    private func holdsFive(_ other: [UInt8]) -> Bool {
        other.indices.dropLast(4).contains { start in
            digits.indices.dropLast(4).contains { place in
                (0..<5).allSatisfy { other[start + $0] == digits[place + $0] }
            }
        }
    }
}
