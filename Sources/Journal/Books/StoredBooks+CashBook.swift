import GRDB
internal import PayPoint

extension StoredBooks {
    func cashBook(of register: RegisterID, period: Int64, after entry: Int64, limit: Int) throws -> CashBookPage {
        let opening = try balance(of: .cash, at: register, since: period, before: nil)
        var balance = try balance(of: .cash, at: register, since: period, before: entry)
        let statement = try database.cachedStatement(
            sql: """
                SELECT posting.entry, day, hour, clerk.text, contra.text, signed
                FROM (
                    SELECT *, iif(debit = cash.id, credit, debit) AS other, iif(debit = cash.id, amount, -amount) AS signed
                    FROM (SELECT id FROM name WHERE text = ?1) AS cash, posting INDEXED BY posting_by_period
                    WHERE register = (SELECT id FROM name WHERE text = ?2) AND period = ?3 AND entry > ?4
                    AND cash.id IN (debit, credit)
                    ORDER BY entry, line LIMIT ?5
                ) AS posting
                JOIN name AS contra ON contra.id = other
                LEFT JOIN name AS clerk ON clerk.id = clerk
                ORDER BY posting.entry, line
                """)
        var rows: [CashBookPage.Row] = []
        // A sale has a row for each of its lines.
        var known: (entry: Int64, voucher: CashVoucher)?
        for row in try Row.fetchAll(
            statement, arguments: [LedgerAccount.cash.text, register.text, period, entry, limit + 1])
        {
            let amount = Cents(row[5])
            guard let contra = LedgerAccount(text: row[4]), let sum = balance.adding(amount) else {
                throw JournalFailure.damaged("the ledger has the account \(row[4] as String)")
            }
            balance = sum
            let entry: Int64 = row[0]
            let voucher = try known.flatMap { $0.entry == entry ? $0.voucher : nil } ?? cashVoucher(of: entry)
            known = (entry, voucher)
            rows.append(
                CashBookPage.Row(
                    entry: entry, day: CivilDate(daysSince1970: row[1]), hour: row[2], clerk: row[3], contra: contra,
                    amount: amount, balance: balance, voucher: voucher))
        }
        let hasMore = rows.count > limit
        if hasMore { rows = whole(rows, limit: limit) }
        return CashBookPage(register: register, period: period, opening: opening, rows: rows, hasMore: hasMore)
    }

    /// Only whole entries: the next page begins behind the last one.
    private func whole(_ rows: [CashBookPage.Row], limit: Int) -> [CashBookPage.Row] {
        guard let cut = rows.last?.entry else { return [] }
        let kept = rows.prefix { $0.entry < cut }
        return Array(kept.isEmpty ? rows.prefix(limit) : kept)
    }

    /// What the account had when the period began, or before the first entry behind `entry` of it. From today backwards: what
    /// lies before the period is not read.
    private func balance(
        of account: LedgerAccount, at register: RegisterID, since period: Int64, before entry: Int64?
    ) throws -> Cents {
        let later = try database.cachedStatement(
            sql: """
                SELECT coalesce(sum(iif(debit = account.id, sum, -sum)), 0)
                FROM (SELECT id FROM name WHERE text = ?1) AS account, period_total
                WHERE register = (SELECT id FROM name WHERE text = ?2) AND period >= ?3 AND account.id IN (debit, credit)
                """)
        let since = try Int64.fetchOne(later, arguments: [account.text, register.text, period]) ?? 0
        var balance = try self.balance(of: account, at: register).value - since
        if let entry {
            let earlier = try database.cachedStatement(
                sql: """
                    SELECT coalesce(sum(iif(debit = account.id, amount, -amount)), 0)
                    FROM (SELECT id FROM name WHERE text = ?1) AS account, posting INDEXED BY posting_by_period
                    WHERE register = (SELECT id FROM name WHERE text = ?2) AND period = ?3 AND entry <= ?4
                    AND account.id IN (debit, credit)
                    """)
            balance += try Int64.fetchOne(earlier, arguments: [account.text, register.text, period, entry]) ?? 0
        }
        return Cents(balance)
    }
}
