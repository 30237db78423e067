import GRDB
internal import PayPoint

/// What evaluations read in place of the postings.
extension BookWriter {
    /// Adds what a posting took or gave back to its month.
    ///
    /// - Parameters:
    ///   - account: the number of the side that is an account of turnover.
    ///   - takes: whether it is the side that gives, so that money came in.
    func turn(_ posting: Posting, account: Int64, takes: Bool, line: Int64, of entry: JournalEntry) throws {
        let quantity = posting.quantity ?? 0
        // The numbers of the names are those of the posting, which was written just before.
        try WriteStatement(
            database,
            """
            INSERT INTO turnover
            SELECT ?3, register, coalesce(clerk, 0), coalesce(office, 0), coalesce(service, 0), ?4, coalesce(means, 0), ?5, ?6, ?7, ?8, ?9
            FROM posting WHERE entry = ?1 AND line = ?2
            ON CONFLICT DO UPDATE SET takings = takings + excluded.takings, returns = returns + excluded.returns,
                quantity = quantity + excluded.quantity, taken = taken + excluded.taken,
                given_back = given_back + excluded.given_back
            """
        ).run(
            .integer(entry.sequence), .integer(line), .integer(CivilMonth(posting.day).number), .integer(account),
            .integer(takes ? 1 : 0), .integer(takes ? 0 : 1), .integer(takes ? quantity : -quantity),
            .integer(takes ? posting.amount.value : 0), .integer(takes ? 0 : posting.amount.value))
    }

    /// Days follow each other in the journal, but not strictly: a payment may end behind midnight, and a clock may be set.
    func note(_ day: CivilDate, of entry: JournalEntry) throws {
        try WriteStatement(
            database,
            """
            INSERT INTO posting_day (day, first, last) VALUES (?1, ?2, ?2)
            ON CONFLICT DO UPDATE SET last = excluded.last
            """
        ).run(.integer(day.daysSince1970), .integer(entry.sequence))
    }
}
