/// Takes apart the one byte stream on which a printer mixes automatic status, answers, blocks and flow control.
///
/// The fixed bits tell the kinds apart, so the parser gets back in step after a stray byte by itself. What they cannot
/// tell is which question an answer belongs to; the sender says so beforehand with ``expect(_:)`` and ``expect(queued:)``. Any split of the bytes gives the same signals.
public struct StatusParser: Sendable {
    /// Bytes of a block between header and end. The longest known, texts of GS I, stay below 80; anything longer is noise.
    public static let longestBlock = 96
    /// GS r questions that may be unanswered at once. A session asks one per job; more than a few jobs whose answers are
    /// all missing mean that none will come.
    public static let mostQueuedQueries = 4

    /// The DLE EOT question whose answer is awaited. At most one is outstanding, because an answer does not say which
    /// question it belongs to.
    public private(set) var awaitedRealTime: RealTimeQuery?
    /// The GS r questions whose answers are awaited, oldest first; they are answered in order.
    public private(set) var awaitedQueued: [QueuedQuery] = []
    /// The beginning of a frame that is not complete yet: at most ``longestBlock`` bytes and a header.
    private var pending: [UInt8] = []

    public init() {}

    /// Announces that a question goes out.
    /// - Returns: `false` when another one is still unanswered; it must not be sent then.
    @discardableResult
    public mutating func expect(_ query: RealTimeQuery) -> Bool {
        guard awaitedRealTime == nil else { return false }
        awaitedRealTime = query
        return true
    }

    /// Announces that a question goes out behind print data.
    /// - Returns: `false` when ``mostQueuedQueries`` are unanswered.
    @discardableResult
    public mutating func expect(queued query: QueuedQuery) -> Bool {
        guard awaitedQueued.count < Self.mostQueuedQueries else { return false }
        awaitedQueued.append(query)
        return true
    }

    /// Gives up the outstanding DLE EOT question. Its answer, should it still come, is a
    /// ``PrinterSignal/lateRealTimeStatus(_:)``.
    public mutating func forgetRealTime() { awaitedRealTime = nil }

    /// Gives up the newest outstanding GS r question: it did not go out after all.
    public mutating func forgetNewestQueued() { _ = awaitedQueued.popLast() }

    /// Gives up all outstanding GS r questions.
    public mutating func forgetQueued() { awaitedQueued.removeAll() }

    /// Forgets a frame that has begun: the link is new. Questions stay outstanding.
    public mutating func linkOpened() {
        pending.removeAll()
        awaitedRealTime = nil
    }

    /// Takes what came from the printer and returns what it means.
    public mutating func append(_ bytes: some Sequence<UInt8>) -> [PrinterSignal] {
        var signals: [PrinterSignal] = []
        for byte in bytes { append(byte, to: &signals) }
        return signals
    }

    private mutating func append(_ byte: UInt8, to signals: inout [PrinterSignal]) {
        switch byte {
        case 0x11:
            signals.append(.resumeSending)
        case 0x13:
            signals.append(.stopSending)
        case _ where RealTimeStatus.matches(byte) && isInsideAutomaticStatus:
            // The printer answers at once, also between the four bytes; none of them can look like this.
            signals.append(realTimeStatus(byte))
        default:
            pending.append(byte)
            while let step = nextStep() {
                signals.append(step.signal)
                pending.removeFirst(step.length)
            }
        }
    }

    private var isInsideAutomaticStatus: Bool { pending.first.map(AutomaticStatus.canStart(with:)) ?? false }

    private mutating func realTimeStatus(_ byte: UInt8) -> PrinterSignal {
        guard let query = awaitedRealTime, let status = RealTimeStatus(byte, answering: query) else {
            return .lateRealTimeStatus(byte)
        }
        awaitedRealTime = nil
        return .realTimeStatus(status)
    }

    /// The first signal of the pending bytes and its length, or `nil` while they may become one.
    private mutating func nextStep() -> (signal: PrinterSignal, length: Int)? {
        guard let head = pending.first else { return nil }
        if AutomaticStatus.canStart(with: head) { return automaticStatus(head) }
        if RealTimeStatus.matches(head) { return (realTimeStatus(head), 1) }
        if Self.blockHeaders.contains(head) { return block(head) }
        if let query = awaitedQueued.first, let status = QueuedStatus(head, answering: query) {
            awaitedQueued.removeFirst()
            return (.queuedStatus(status), 1)
        }
        return (.stray(head), 1)
    }

    private func automaticStatus(_ head: UInt8) -> (signal: PrinterSignal, length: Int)? {
        guard pending.dropFirst().prefix(3).allSatisfy(AutomaticStatus.canContinue(with:)) else {
            return (.stray(head), 1)
        }
        guard let status = AutomaticStatus(Array(pending.prefix(4))) else { return nil }
        return (.automaticStatus(status), 4)
    }

    private static let blockHeaders: [UInt8] = [0x37, 0x3D, 0x5F]

    /// A block is a header, printable bytes and 00. What cannot become one is a stray header.
    private func block(_ head: UInt8) -> (signal: PrinterSignal, length: Int)? {
        let rest = pending.dropFirst()
        let content = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
        if head == 0x37, let identifier = content.first, !(0x20...0x2F).contains(identifier) {
            return (.stray(head), 1)
        }
        guard content.count < rest.count else { return content.count <= Self.longestBlock ? nil : (.stray(head), 1) }
        // No answer is shorter than two bytes; such a one is the beginning of something else behind a stray header.
        guard rest[content.endIndex] == 0x00, content.count >= 2 else { return (.stray(head), 1) }
        if head == 0x37, content.first == 0x22, content.count == 5 {
            return (.fence(FenceID(Array(content.dropFirst()))), content.count + 2)
        }
        return (.block(header: head, content: Array(content)), content.count + 2)
    }
}
