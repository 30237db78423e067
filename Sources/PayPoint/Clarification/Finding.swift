/// What an ``Examiner`` found, before it is put into words.
struct Finding {
    enum Conclusion: Hashable {
        /// The terminal names the transaction that it had told before the fault.
        case sameAsReported
        /// The terminal names a transaction of after the previous one, with this payment's amount.
        case new(previous: CardResult?)
        /// The terminal still names a transaction from before this payment.
        case unchanged
        /// It had told an approval, and now names one from before it again.
        case takenBack(reported: CardResult)
        case refused
        case undecided(Obstacle)
    }

    /// Why nothing can be concluded.
    enum Obstacle: Hashable {
        case saysNothing
        case refuses(code: UInt8?, String)
        case unreachable(String)
        /// The answer has no result code.
        case noVerdict
        /// Some of its numbers agree with a known transaction, some do not.
        case contradicts
        /// Neither what it had told before nor anything from before.
        case third
        case otherAmount
        case otherTerminal
        case tooOld
        case tooLate
        case noTime
        case unknownRefusal
        /// It takes a transaction back, and nothing says which.
        case reversal
        case foreignCurrency
        /// A person decided about a payment before this one, or the journal was restored, and the terminal has told nothing since.
        case gap
    }

    let conclusion: Conclusion
    let answer: CardResult?
    let basis: Examination.Basis?
    let compared: CardResult?

    init(
        _ conclusion: Conclusion, _ answer: CardResult?, _ basis: Examination.Basis? = nil,
        _ compared: CardResult? = nil
    ) {
        self.conclusion = conclusion
        self.answer = answer
        self.basis = basis
        self.compared = compared
    }

    static func undecided(
        _ obstacle: Obstacle, _ answer: CardResult? = nil, _ basis: Examination.Basis? = nil,
        _ compared: CardResult? = nil
    ) -> Finding {
        Finding(.undecided(obstacle), answer, basis, compared)
    }

    var verdict: Examination.Verdict {
        switch conclusion {
        case .sameAsReported, .new: .booked
        case .unchanged, .takenBack: .notBooked
        case .refused: .declined
        case .undecided: .undecided
        }
    }
}

extension Examination {
    init(_ finding: Finding, messages: [String]) {
        let comparison = finding.comparison
        self.init(
            verdict: finding.verdict, text: finding.german, answer: finding.answer, basis: finding.basis,
            compared: finding.compared, agreed: comparison.agreed, differed: comparison.differed, messages: messages)
    }
}

extension Finding {
    /// The fields that both have, by whether they are equal.
    fileprivate var comparison: (agreed: [Examination.Field], differed: [Examination.Field]) {
        guard let answer, let compared else { return ([], []) }
        var agreed: [Examination.Field] = []
        var differed: [Examination.Field] = []
        for field in Examination.Field.allCases {
            guard let ours = compared[field], let theirs = answer[field] else { continue }
            if ours == theirs { agreed.append(field) } else { differed.append(field) }
        }
        return (agreed, differed)
    }
}

extension CardResult {
    fileprivate subscript(field: Examination.Field) -> String? {
        switch field {
        case .terminalID: terminalID
        case .receiptNumber: receiptNumber
        case .traceNumber: traceNumber
        case .amount: amount.map { String($0.value) }
        case .date: date
        case .time: time
        }
    }
}
