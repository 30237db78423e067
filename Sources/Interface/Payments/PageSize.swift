internal import PayPoint

/// How many payments fit one answer. Measured by their texts, which are what can grow.
enum PageSize {
    /// What a payment takes without its texts: names of fields, numbers, times.
    private static let frame = 1500
    private static let lineFrame = 100

    static func count(of payments: [Payment], bytesMax: Int) -> Int {
        var bytes = 0
        for (index, payment) in payments.enumerated() {
            // A byte of text takes at most six in JSON (\u001f).
            bytes += frame + payment.request.lines.reduce(0) { $0 + lineFrame + 6 * $1.text.utf8.count }
            bytes += lineFrame * (payment.prints.count + payment.takenBackBy.count)
            if bytes > bytesMax { return max(index, 1) }
        }
        return payments.count
    }
}
