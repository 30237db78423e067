internal import PayPoint

/// What the Kasse has in its books is what people did and terminals charged, to the cent: every account of every closing, every
/// cash that should be there, every difference.
///
/// The journal is asked for nothing but the order in which things happened.
enum BooksAgree: Invariant {
    static let name = InvariantName.booksAgree

    static func check(_ office: Office) throws(Violation) {
        guard let week = office.week else { return }
        var audit = WeekAudit(week, office)
        for entry in office.ledger.entries { try audit.follow(entry) }
        try audit.finish()
    }
}
