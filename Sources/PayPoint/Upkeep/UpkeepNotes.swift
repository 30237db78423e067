/// Keeps what a terminal prints while it carries out an order, and passes its progress on.
actor UpkeepNotes: UpkeepSink {
    private(set) var printed: [TerminalReceipt] = []
    private(set) var isShortened = false
    private var lines = 0
    private let tell: @Sendable (CardProgress) -> Void

    init(tell: @escaping @Sendable (CardProgress) -> Void) {
        self.tell = tell
    }

    func progress(_ progress: CardProgress) { tell(progress) }

    func printed(_ text: TerminalReceipt) {
        guard lines + text.lines.count <= UpkeepReport.mostLines else {
            isShortened = true
            return
        }
        // An empty text counts, too: a terminal may send any number of them.
        lines += max(1, text.lines.count)
        printed.append(text)
    }

    func report(_ outcome: UpkeepOutcome) -> UpkeepReport {
        UpkeepReport(outcome: outcome, printed: printed, isShortened: isShortened)
    }
}
