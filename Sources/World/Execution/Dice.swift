/// The only source of chance in a simulation. Each part has dice of its own, made from the seed and the part's name,
/// so that a throw more in one part does not change what happens in the others.
final class Dice {
    private var state: UInt64

    init(seed: UInt64, for part: String) {
        // FNV-1a over the name, then the seed; the generator mixes the rest.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = hash ^ (seed &* 0x9E37_79B9_7F4A_7C15)
        _ = next()
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 to `bound` less one.
    func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next() % UInt64(bound)) }

    func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True once in so many times.
    func oneIn(_ times: Int) -> Bool { below(times) == 0 }

    /// - Precondition: there is something to choose from.
    func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    func milliseconds(_ range: ClosedRange<Int>) -> Span { .milliseconds(within(range)) }
}
