import Testing

@testable import CSV

@Suite struct OrdinaryRunTests {
    /// Byte by byte, as the definition says it.
    @Test func `a run ends at the first byte that is not ordinary, wherever it is`() {
        var random = SeededGenerator(seed: 8)
        let ordinary: [UInt8] = [0x09, 0x20, 0x21, 0x3A, 0x3C, 0x41, 0x7E, 0x80, 0xC3, 0xFF]
        let ending: [UInt8] = [0x3B, 0x22, 0x0A, 0x0D, 0x00, 0x01, 0x1F, 0x7F]
        let run = OrdinaryRun(until: 0x3B, or: 0x22)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &random)
            let isASCII = Bool.random(using: &random)
            var input = (0..<count).map { _ in
                (isASCII ? ordinary.prefix(7) : ordinary[...]).randomElement(using: &random) ?? 0
            }
            let start = Int.random(in: 0...count, using: &random)
            for _ in 0..<Int.random(in: 0...2, using: &random) where count > 0 {
                input[Int.random(in: 0..<count, using: &random)] = ending.randomElement(using: &random) ?? 0
            }
            let expected = input[start...].firstIndex { ending.contains($0) } ?? count
            var bits: UInt64 = 0
            #expect(run.end(in: input, from: start, bits: &bits) == expected, "\(input) from \(start)")
            #expect((bits & 0x8080_8080_8080_8080 != 0) == input[start..<expected].contains { $0 >= 0x80 })
        }
    }
}
