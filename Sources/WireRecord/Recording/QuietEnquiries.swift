internal import ZVT
internal import ZVTSession

/// Leaves out status enquiries that say what the one before said. Some terminals want one every three seconds, and within an
/// hour they would push everything else out of the ring.
struct QuietEnquiries: Sendable {
    private enum Mode {
        /// Nothing is kept back.
        case open
        /// It is not known yet whether the enquiry says anything new.
        case waiting([[UInt8]])
        /// It does not.
        case dropping
    }

    private var mode = Mode.open
    private var answer: [APDU] = []
    private var hasEndedWell = false
    private var lastAnswer: [APDU] = []

    /// A conversation begins.
    mutating func begin(isQuiet: Bool) {
        mode = isQuiet ? .waiting([]) : .open
        answer = []
        hasEndedWell = false
    }

    /// - Returns: whether the line is kept back.
    mutating func keep(_ line: [UInt8]) -> Bool {
        switch mode {
        case .open: return false
        case .waiting(let lines):
            mode = .waiting(lines + [line])
            return true
        case .dropping: return true
        }
    }

    mutating func note(_ step: SessionStep) {
        guard case .waiting = mode else { return }
        if case .message(let apdu, _) = step.event { answer.append(apdu.masked) }
        for case .report(.finished(.statusEnquiry, .completed)) in step.effects { hasEndedWell = true }
    }

    /// The terminal rests again.
    ///
    /// - Returns: the lines that were kept back and say something new.
    mutating func end() -> [[UInt8]] {
        guard case .waiting(let lines) = mode else { return [] }
        let isNews = !hasEndedWell || answer != lastAnswer || lines.count > WireLimits.quietLines
        lastAnswer = answer
        mode = isNews ? .open : .dropping
        return isNews ? lines : []
    }
}
