internal import GRDB
internal import PayPoint

/// Looks into a list. Every query goes over an index.
struct ItemLookup {
    let database: Database

    func item(_ key: ItemKey) throws -> OpenItem? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ItemSchema.columns) FROM item INDEXED BY item_by_key
                WHERE kassenzeichen = ? AND due = ? AND notice = ? AND number = ?
                """)
        let row = try Row.fetchOne(
            statement, arguments: [key.kassenzeichen.text, key.due.daysSince1970, key.notice, key.number])
        return try row.map(OpenItem.init)
    }

    func find(_ query: ItemQuery) throws -> ItemPage {
        let limit = ItemQuery.mostFound
        let rows =
            switch query {
            case .kassenzeichen(let kassenzeichen):
                try Row.fetchAll(
                    try statement(
                        "INDEXED BY item_by_key WHERE kassenzeichen = ? ORDER BY due, notice, number LIMIT ?"),
                    arguments: [kassenzeichen.text, limit + 1])
            case .notice(let notice):
                try Row.fetchAll(
                    try statement(
                        """
                        INDEXED BY item_by_notice WHERE notice = ?1 AND notice <> '' \
                        ORDER BY kassenzeichen, due, number LIMIT ?2
                        """),
                    arguments: [notice, limit + 1])
            case .name(let name):
                // No character comes behind this one, so all that begins with the name lies between the two.
                try Row.fetchAll(
                    try statement(
                        """
                        INDEXED BY item_by_name WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF) \
                        ORDER BY folded, kassenzeichen, due LIMIT ?2
                        """),
                    arguments: [name.text, limit + 1])
            }
        return ItemPage(items: try rows.prefix(limit).map(OpenItem.init), hasMore: rows.count > limit)
    }

    private func statement(_ rest: String) throws -> Statement {
        try database.cachedStatement(sql: "SELECT \(ItemSchema.columns) FROM item \(rest)")
    }
}

extension OpenItem {
    /// - Parameter row: with ``ItemSchema/columns``.
    fileprivate init(_ row: Row) throws {
        guard let kassenzeichen = Kassenzeichen(row[0]), let kind = ClaimKind(rawValue: row[8]),
            let status = ItemStatus(rawValue: row[9]), let assignment = AccountAssignment(text: row[11])
        else { throw ItemListFailure.other("the list has an item that is none, \(row[0] as String)") }
        func amount(_ column: Int) -> PartAmount {
            PartAmount(claimed: Cents(row[column]), open: Cents(row[column + 1]))
        }
        self.init(
            key: ItemKey(
                kassenzeichen: kassenzeichen, notice: row[2], due: CivilDate(daysSince1970: row[1]), number: row[3]),
            debtor: Debtor(
                name: row[4], born: (row[6] as Int64?).map { CivilDate(daysSince1970: $0) }, identification: row[7]),
            kind: kind,
            parts: PerPart { part in
                switch part {
                case .principal: amount(13)
                case .dunningFee: amount(15)
                case .enforcementCosts: amount(17)
                case .lateFilingSurcharge: amount(19)
                case .interest: amount(21)
                case .latePaymentSurcharge: amount(23)
                }
            },
            status: status, personalAccount: row[10], assignment: assignment, asOf: Timestamp(microseconds: row[12]))
    }
}
