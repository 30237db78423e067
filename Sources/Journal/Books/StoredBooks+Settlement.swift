import GRDB
internal import PayPoint

/// What settling with the main cash office needs.
extension StoredBooks {
    func openDeliveries() throws -> [Delivery] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_open_delivery
                WHERE kind = 'delivery' AND json_type(body, '$.acknowledgement') IS NULL ORDER BY key
                """)
        return try Row.fetchAll(statement).map { try decoded($0[1], of: $0[0]) }
    }

    func handOvers(in phase: HandOverState.Phase?, after key: String?, limit: Int) throws -> [HandOverState] {
        guard let phase else { return try records(HandOverState.self, after: key, limit: limit) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_hand_over_phase
                WHERE kind = 'handOver' AND json_extract(body, '$.phase') = ? AND key > ? ORDER BY key LIMIT ?
                """)
        return try Row.fetchAll(statement, arguments: [phase.rawValue, key ?? "", limit]).map {
            try decoded($0[1], of: $0[0])
        }
    }

    func postings(of register: RegisterID, period: Int64) throws -> [PostingGroup] {
        let statement = try database.cachedStatement(
            sql: """
                WITH given(id) AS (SELECT id FROM name WHERE text = 'custody'),
                taken(id) AS (SELECT id FROM name WHERE text = 'custody' OR text GLOB 'revenue/*')
                SELECT day, debit.text, credit.text, means.text, office.text, tax.text, count, sum, entries, place
                FROM (
                    SELECT day, debit, credit, means, office, tax, count(*) AS count, sum(amount) AS sum,
                        group_concat(entry) AS entries, iif(alone, entry, NULL) AS own, iif(alone, line, NULL) AS place
                    FROM (
                        SELECT *, debit IN (SELECT id FROM taken) OR credit IN (SELECT id FROM given) AS alone
                        FROM posting INDEXED BY posting_by_period
                        WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ?
                    )
                    GROUP BY day, debit, credit, means, office, tax, own, place
                )
                JOIN name AS debit ON debit.id = debit
                JOIN name AS credit ON credit.id = credit
                LEFT JOIN name AS means ON means.id = means
                LEFT JOIN name AS office ON office.id = office
                LEFT JOIN name AS tax ON tax.id = tax
                """)
        return try Row.fetchAll(statement, arguments: [register.text, period]).map { row in
            guard let debit = LedgerAccount(text: row[1]), let credit = LedgerAccount(text: row[2]) else {
                throw JournalFailure.damaged("the ledger has the accounts \(row[1] as String) and \(row[2] as String)")
            }
            return PostingGroup(
                day: CivilDate(daysSince1970: row[0]), debit: debit, credit: credit,
                means: (row[3] as String?).flatMap(PaymentMeans.init), office: (row[4] as String?).flatMap { OfficeID($0) },
                tax: (row[5] as String?).flatMap(ValueAddedTax.init), count: row[6], sum: Cents(row[7]),
                entries: Self.numbers(row[8]), line: row[9])
        }
    }

    /// The numbers of a list, each once and in their order. SQLite promises no order within a group.
    private static func numbers(_ list: String) -> [Int64] {
        var numbers: [Int64] = []
        var number: Int64 = 0
        var isInOrder = true
        func take() {
            if let last = numbers.last, last >= number {
                guard last > number else { return }
                isInOrder = false
            }
            numbers.append(number)
        }
        for byte in list.utf8 {
            if byte == UInt8(ascii: ",") {
                take()
                number = 0
            } else {
                number = number &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
            }
        }
        take()
        return isInOrder ? numbers : Set(numbers).sorted()
    }
}
