internal import ZVT
internal import ZVTSession

/// Keeps status enquiries back that say what the one before said. Some terminals want one every three seconds, and within an
/// hour they would push everything else out of the ring.
struct QuietEnquiries: Sendable {
    /// Of the enquiry under way; nil where none is kept back.
    private var lines: [[UInt8]]?
    private var answer: [APDU] = []
    private var hasEndedWell = false
    private var lastAnswer: [APDU] = []

    mutating func begin() {
        lines = []
        answer = []
        hasEndedWell = false
    }

    /// - Returns: whether the line is kept back.
    mutating func keep(_ line: [UInt8]) -> Bool {
        guard lines != nil else { return false }
        lines?.append(line)
        return true
    }

    mutating func note(_ step: SessionStep) {
        guard lines != nil else { return }
        if case .message(let apdu, _) = step.event { answer.append(apdu.masked) }
        for case .report(.finished(.statusEnquiry, .completed)) in step.effects { hasEndedWell = true }
    }

    /// - Returns: the lines kept back, where they say something new; nil where there are none.
    mutating func end() -> [[UInt8]]? {
        defer { lines = nil }
        guard let lines else { return nil }
        let isNews = !hasEndedWell || answer != lastAnswer || lines.count > WireLimits.quietLines
        lastAnswer = answer
        return isNews ? lines : nil
    }
}
