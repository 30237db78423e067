import Testing

@testable import ZVT

/// A masked message reads as well or as badly as the message itself, so that its replay goes the same way.
@Suite struct MaskedReadingTests {
    @Test(arguments: Vector.apdus)
    func `a public message stays what it is`(_ vector: Vector) throws {
        try Self.check(APDU(encoded: vector.bytes))
    }

    @Test(arguments: 0..<20)
    func `and so does a damaged one`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for vector in Vector.apdus {
            let apdu = try APDU(encoded: vector.bytes)
            guard !apdu.data.isEmpty else { continue }
            var data = apdu.data
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                data[Int.random(in: data.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            if Bool.random(using: &random) { data.removeLast(Int.random(in: 0..<data.count, using: &random)) }
            try Self.check(APDU(apdu.control, data: data))
        }
    }

    private static func check(_ apdu: APDU) throws {
        let masked = apdu.masked
        #expect(masked.control == apdu.control && masked.data.count == apdu.data.count)
        #expect(masked.masked == masked)
        let (was, damage) = Message.salvage(apdu)
        let (now, stillDamage) = Message.salvage(masked)
        #expect((damage == nil) == (stillDamage == nil), "\(hexText(apdu.encoded)) -> \(hexText(masked.encoded))")
        guard case .statusInformation(let before) = was, case .statusInformation(let after) = now else { return }
        #expect(before.fields.numbers == after.fields.numbers)
        #expect(before.resultCode == after.resultCode && before.amount == after.amount)
    }
}
