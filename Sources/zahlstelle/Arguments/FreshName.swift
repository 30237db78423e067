import PayPoint

/// A name for a payment, a sale, a shift or a movement of cash whose caller gave none: the time, so that people can tell them apart,
/// and 30 random bits, so that two counters never choose the same.
enum FreshName {
    /// Without letters that look like digits.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
    private static let randomLetters = 6

    static func now() -> String {
        var generator = SystemRandomNumberGenerator()
        return name(LocalTime.now(), using: &generator)
    }

    /// "20261122-193011-k3f9qx"
    static func name(_ time: CivilTime, using generator: inout some RandomNumberGenerator) -> String {
        let letters = (0..<randomLetters).map { _ in
            alphabet[Int.random(in: alphabet.indices, using: &generator)]
        }
        return time.date.iso8601.filter { $0 != "-" } + "-" + time.clock.filter { $0 != ":" } + "-" + String(letters)
    }
}
