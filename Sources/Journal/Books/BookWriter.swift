import GRDB
internal import PayPoint

/// Keeps the books in step with the chain, inside the transaction that appends to it.
struct BookWriter {
    let database: Database
    private let books: StoredBooks

    init(database: Database, source: any BookSource) {
        self.database = database
        books = StoredBooks(database: database, source: source)
    }

    /// - Throws: ``BookContradiction`` when the entry cannot follow on what the books say, or GRDB's errors.
    func apply(_ entry: JournalEntry) throws {
        let effects = try entry.effects(on: books)
        for record in effects.records { try keep(record, of: entry) }
        for (line, posting) in effects.postings.enumerated() { try post(posting, line: Int64(line), of: entry) }
        for record in effects.lastRecords { try keep(record, of: entry) }
    }

    private func keep(_ record: some BookRecord, of entry: JournalEntry) throws {
        try WriteStatement(
            database,
            """
            INSERT INTO record (kind, key, entry, body) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET entry = excluded.entry, body = excluded.body
            """
        ).run(
            .text(type(of: record).recordKind.rawValue), .text(record.key), .integer(entry.sequence),
            .utf8(try CanonicalJSON.bytes(of: record)))
    }

    private func post(_ posting: Posting, line: Int64, of entry: JournalEntry) throws {
        let register = try number(of: posting.register.text)
        let period = try books.state(of: posting.register).period
        let debit = try number(of: posting.debit.text)
        let credit = try number(of: posting.credit.text)
        let means = try posting.means.map { try number(of: $0.rawValue) }
        try WriteStatement(
            database,
            """
            INSERT INTO posting (entry, line, register, period, day, hour, clerk, debit, credit, means, amount, office, service, quantity, tax, agency, kassenzeichen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(entry.sequence), .integer(line), .integer(register), .integer(period),
            .integer(posting.day.daysSince1970), WriteValue(posting.hour.map(Int64.init)),
            WriteValue(try posting.clerk.map(number)), .integer(debit), .integer(credit), WriteValue(means),
            .integer(posting.amount.value), WriteValue(try posting.office.map { try number(of: $0.text) }),
            WriteValue(try posting.service.map { try number(of: $0.text) }), WriteValue(posting.quantity),
            WriteValue(try posting.tax.map { try number(of: $0.rawValue) }), .integer(posting.isAgency ? 1 : 0),
            WriteValue(posting.kassenzeichen?.text))
        try WriteStatement(
            database,
            """
            INSERT INTO period_total (register, period, debit, credit, means, count, sum) VALUES (?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT DO UPDATE SET count = count + 1, sum = sum + excluded.sum
            """
        ).run(
            .integer(register), .integer(period), .integer(debit), .integer(credit), .integer(means ?? 0),
            .integer(posting.amount.value))
        try add(posting.amount.value, to: debit, at: register)
        try add(-posting.amount.value, to: credit, at: register)
        try note(posting.day, of: entry)
        if posting.credit.isTurnover { try turn(posting, account: credit, takes: true, line: line, of: entry) }
        if posting.debit.isTurnover { try turn(posting, account: debit, takes: false, line: line, of: entry) }
    }

    private func add(_ amount: Int64, to account: Int64, at register: Int64) throws {
        try WriteStatement(
            database,
            """
            INSERT INTO balance (register, account, sum) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET sum = sum + excluded.sum
            """
        ).run(.integer(register), .integer(account), .integer(amount))
    }

    /// The number that stands for a text, a new one where it is used for the first time.
    private func number(of text: String) throws -> Int64 {
        let known = try database.cachedStatement(sql: "SELECT id FROM name WHERE text = ?")
        if let number = try Int64.fetchOne(known, arguments: [text]) { return number }
        try WriteStatement(database, "INSERT INTO name (text) VALUES (?)").run(.text(text))
        return database.lastInsertedRowID
    }
}
