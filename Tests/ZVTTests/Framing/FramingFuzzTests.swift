import Testing
import ZVT

/// Random lines from a seed, rich in the bytes that mean something.
@Suite struct FramingFuzzTests {
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    static func line(_ random: inout Generator) -> [UInt8] {
        (0..<Int.random(in: 1...12, using: &random)).flatMap { _ -> [UInt8] in
            let special: [UInt8] = [0x02, 0x03, 0x06, 0x10, 0x10, 0x15, 0x80, 0x00, 0xFF]
            let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                special.randomElement(using: &random) ?? 0
            }
            return Bool.random(using: &random) ? SerialFrame.encode(bytes) : bytes
        }
    }

    @Test func `any line in any pieces gives the same symbols`() {
        for seed in UInt64(1)...3000 {
            var random = Generator(state: seed)
            let line = Self.line(&random)
            var whole = SerialFrameDecoder()
            let symbols = whole.append(line)
            var piecewise = SerialFrameDecoder()
            var found: [SerialFrameDecoder.Symbol] = []
            var rest = line[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...rest.count, using: &random)
                found += piecewise.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(found == symbols, "seed \(seed)")
            #expect(symbols.count <= line.count, "seed \(seed)")
        }
    }

    @Test func `a link under random lines, orders and timers stays within its bounds`() {
        for seed in UInt64(1)...300 {
            var random = Generator(state: seed)
            var link = SerialLink()
            var sends = 0
            var frames = 0
            for step in 0..<200 {
                let effects: [SerialLink.Effect]
                switch Int.random(in: 0..<4, using: &random) {
                case 0: effects = link.handle(.received(Self.line(&random)), at: Int64(step) * 700)
                case 1: effects = link.handle(.timer(.t1), at: Int64(step) * 700)
                case 2: effects = link.handle(.timer(.t2), at: Int64(step) * 700)
                default:
                    sends += 1
                    effects = link.handle(.send([0x80, 0x00, 0x00]), at: Int64(step) * 700)
                }
                frames += effects.filter { $0 == .write(SerialFrame.encode([0x80, 0x00, 0x00])) }.count
            }
            #expect(frames <= sends * 3, "seed \(seed)")
        }
    }

    @Test func `any stream in any pieces gives the same messages`() {
        for seed in UInt64(1)...1000 {
            var random = Generator(state: seed)
            let stream: [UInt8] = (0..<40).map { _ in
                [0x04, 0x06, 0x80, 0x84, 0x00, 0xFF, 0x01].randomElement(using: &random) ?? UInt8(0)
            }
            var whole = StreamLink()
            let effects = whole.receive(stream)
            var piecewise = StreamLink()
            #expect(stream.flatMap { piecewise.receive([$0]) } == effects, "seed \(seed)")
        }
    }
}
