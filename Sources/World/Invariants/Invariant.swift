/// A promise of the daemon that can be checked by looking at the whole office.
protocol Invariant {
    static var name: InvariantName { get }

    /// - Throws: ``Violation`` when the promise is broken now, whatever may still happen.
    static func check(_ office: Office) throws(Violation)
}

/// When which promises are checked.
enum Invariants {
    /// After everything that changes a terminal's book or the journal: these hold at every moment.
    static var always: [any Invariant.Type] {
        [ChargedOnce.self, ChargeIsKnown.self, NothingInvented.self, DiskBeforeWire.self, QueuesBounded.self]
    }
    /// When the faults are over and everything had time to end.
    static var atTheEnd: [any Invariant.Type] {
        always + [
            EverythingEnds.self, DoubtIsReal.self, ToldHolds.self, CashAgrees.self, BooksAgree.self, DayAgrees.self,
            OriginalOnce.self, PaperAgrees.self, JournalIsWhole.self,
        ]
    }
}
