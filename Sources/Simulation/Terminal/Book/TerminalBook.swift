/// What the terminal and its bank know, and the cash register does not see: the truth a test compares a journal with.
public struct TerminalBook: Hashable, Sendable, Codable {
    public private(set) var entries: [BookEntry] = []
    /// Receipt numbers of the closed days end before this one.
    public private(set) var nextReceipt: Int
    public private(set) var nextTrace: Int
    public private(set) var numbering: Numbering
    /// End-of-days so far.
    public private(set) var closings = 0

    /// What an end-of-day does to the numbers.
    public enum Numbering: String, Hashable, Sendable, Codable, CaseIterable {
        case continuous
        case receiptsRestart = "receipts-restart"
        case tracesRestart = "traces-restart"
    }

    public init(nextReceipt: Int = 1, nextTrace: Int = 1, numbering: Numbering = .continuous) {
        self.numbering = numbering
        self.nextReceipt = nextReceipt
        self.nextTrace = nextTrace
    }

    /// Everything that counts: payments less refunds and reversals, in cents.
    public var balance: Int { entries.reduce(0) { $0 + $1.signedAmount } }

    /// The entries that count.
    public var standing: [BookEntry] { entries.filter { $0.state == .standing } }

    /// The last entry that counts, which Repeat Receipt gives again.
    public var lastStanding: Int? { entries.lastIndex { $0.state == .standing || $0.state == .reversed } }

    /// The open payment or refund with this receipt number.
    public func open(receipt: Int) -> Int? {
        entries.lastIndex { !$0.isClosed && $0.receiptNumber == receipt && $0.kind != .reversal }
    }

    mutating func takeNumbers() -> (receipt: Int, trace: Int) {
        defer {
            nextReceipt = nextReceipt % 9999 + 1
            nextTrace = nextTrace % 999_999 + 1
        }
        return (nextReceipt, nextTrace)
    }

    /// - Returns: the index of the entry.
    mutating func add(_ entry: BookEntry) -> Int {
        entries.append(entry)
        return entries.count - 1
    }

    /// The cash register has confirmed the result, or the terminal books without it.
    mutating func confirm(_ index: Int) {
        guard entries[index].state == .offered else { return }
        entries[index].state = .standing
        guard entries[index].kind == .reversal, let original = original(of: entries[index]) else { return }
        entries[original].state = .reversed
    }

    mutating func autoReverse(_ index: Int) {
        guard entries[index].state != .autoReversed else { return }
        if entries[index].state == .standing, entries[index].kind == .reversal,
            let original = original(of: entries[index])
        {
            entries[original].state = .standing
        }
        entries[index].state = .autoReversed
    }

    mutating func closeDay() {
        for index in entries.indices { entries[index].isClosed = true }
        closings += 1
        switch numbering {
        case .continuous: break
        case .receiptsRestart: nextReceipt = 1
        case .tracesRestart: nextTrace = 1
        }
    }

    /// A reversal that the terminal made by itself: what it takes back is nothing any more already.
    mutating func standOnItsOwn(_ index: Int) {
        entries[index].state = .standing
        entries[index].order = nil
    }

    private func original(of reversal: BookEntry) -> Int? {
        entries.lastIndex { $0.kind != .reversal && $0.traceNumber == reversal.originalTraceNumber }
    }
}

extension BookEntry {
    /// Cents in the merchant's favour. A reversed payment and its reversal are both nothing.
    public var signedAmount: Int {
        switch (kind, state) {
        case (.payment, .standing): amount
        case (.refund, .standing): -amount
        case (.reversal, _), (_, .offered), (_, .autoReversed), (_, .reversed): 0
        }
    }
}
