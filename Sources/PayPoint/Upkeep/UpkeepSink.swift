/// Where a terminal reports while it carries out an order of a technician.
public protocol UpkeepSink: Sendable {
    func progress(_ progress: CardProgress) async

    /// It printed through us; the text stands in the journal.
    func printed(_ text: TerminalReceipt) async
}
