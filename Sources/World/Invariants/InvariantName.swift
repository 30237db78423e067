/// What the simulation checks, by name. The numbers are those of the promises in ARCHITECTURE.md, "What is simulated".
enum InvariantName: String, CaseIterable, Sendable {
    /// 1: no card is charged twice for one payment.
    case chargedOnce = "charged-once"
    /// 2: every charge that stands in a terminal's book is approved or in doubt in the journal.
    case chargeIsKnown = "charge-is-known"
    /// 3: nothing is approved in the journal that the terminal's book does not have.
    case nothingInvented = "nothing-invented"
    /// 4: a payment stays in doubt only where its terminal cannot tell.
    case doubtIsReal = "doubt-is-real"
    /// 5: the cash of the journal is the cash in the till.
    case cashAgrees = "cash-agrees"
    /// 5: a terminal's turnover by the journal is that by its book.
    case dayAgrees = "day-agrees"
    /// 5: the books of the Kasse say what people did and terminals charged.
    case booksAgree = "books-agree"
    /// 6: chain, numbers and views of the journal are whole.
    case journalIsWhole = "journal-is-whole"
    /// 7: no receipt comes out twice without saying that it is a copy.
    case originalOnce = "original-once"
    /// 7: what the journal says of a print job is what lies on the paper.
    case paperAgrees = "paper-agrees"
    /// 8: everything ends within a bounded time.
    case everythingEnds = "everything-ends"
    /// 9: queues stay bounded.
    case queuesBounded = "queues-bounded"
    /// What was on disk is there after every crash.
    case committedStays = "committed-stays"
    /// Nothing leaves the process before it is on disk.
    case diskBeforeWire = "disk-before-wire"
    /// What a clerk was told is what the journal says in the end.
    case toldHolds = "told-holds"
}
