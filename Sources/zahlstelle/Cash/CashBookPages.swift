import Interface

/// A cash book, page after page.
struct CashBookPages {
    let client: Registers.Client
    let shift: String

    /// All rows. The further pages are of the first one's period, even where the register is closed meanwhile.
    func all(register: String?, period: Int64?) async throws -> Registers.GetCashBook.Reply {
        var book = try await client.getCashBook(.init(shift: shift, register: register, period: period))
        while book.more, let last = book.rows.last {
            let page = try await client.getCashBook(
                .init(shift: shift, register: book.register, period: book.period, after: last.entry))
            guard let end = page.rows.last, end.entry > last.entry else { break }
            book.rows += page.rows
            book.more = page.more
        }
        return book
    }
}
