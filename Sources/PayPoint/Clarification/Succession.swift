/// Whether a transaction comes after another one of the same terminal by its numbers, which count up and wrap.
enum Succession {
    private static let traceNumbers = 1_000_000
    private static let receiptNumbers = 10_000

    /// - Returns: `false` also where there is nothing to compare.
    static func follows(_ later: CardResult, _ earlier: CardResult) -> Bool {
        let traces = isAhead(later.traceNumber, of: earlier.traceNumber, wrappingAt: traceNumbers)
        let receipts = isAhead(later.receiptNumber, of: earlier.receiptNumber, wrappingAt: receiptNumbers)
        return [traces, receipts].compactMap { $0 }.allSatisfy { $0 } && (traces ?? receipts) != nil
    }

    /// Ahead by less than half the circle.
    private static func isAhead(_ later: String?, of earlier: String?, wrappingAt count: Int) -> Bool? {
        guard let later = later.flatMap({ Int($0) }), let earlier = earlier.flatMap({ Int($0) }), later > 0,
            earlier > 0,
            later < count, earlier < count
        else { return nil }
        let distance = (later - earlier + count) % count
        return distance > 0 && distance < count / 2
    }
}
