internal import PayPoint

/// A print job that the journal calls printed lies on the paper, whole; of one that it calls not printed nothing can
/// be read.
enum PaperAgrees: Invariant {
    static let name = InvariantName.paperAgrees

    static func check(_ office: Office) throws(Violation) {
        let paper = PaperReading(office)
        for (job, outcome) in office.ledger.outcomes.sorted(by: { $0.key < $1.key }) {
            guard let queued = office.ledger.queued[job], queued.content == .receipt(copy: false),
                let number = queued.payment.flatMap({ office.ledger.payments[$0]?.approval?.receipt?.description })
            else { continue }
            switch outcome {
            case .printed where paper.wholeOriginals[number] == nil:
                throw Violation(name, "receipt \(number) is called printed and is not on the paper")
            case .notPrinted(let trouble) where paper.originals[number] != nil:
                throw Violation(name, "receipt \(number) is called not printed (\(trouble)) and is on the paper")
            case .printed, .notPrinted, .unknown: break
            }
        }
    }
}
