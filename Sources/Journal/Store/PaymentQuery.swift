import GRDB
internal import PayPoint

/// The query behind a list of payments.
///
/// The way to the rows is prescribed, since SQLite knows no figures of this file: unfinished payments and those with
/// an open signature by small indexes of their own, a day's by its day, all others newest first until there are enough.
struct PaymentQuery {
    let sql: String
    let arguments: StatementArguments

    /// Rows are the entries of the payments, the newest payment first, each payment's entries in their order.
    init(_ filter: PaymentFilter) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        if let states = filter.states {
            conditions.append("state IN (\(Set(states).map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        if let register = filter.register {
            conditions.append("register = ?")
            arguments.append(register.text)
        }
        if let entry = filter.beforeEntry {
            conditions.append("requested < ?")
            arguments.append(entry)
        }
        if filter.hasOpenSignature { conditions.append("signature IS NOT NULL") }
        let path: String
        if filter.hasOpenSignature {
            path = "INDEXED BY payment_by_signature"
        } else if let states = filter.states, states.allSatisfy({ !$0.isFinal }) {
            path = "INDEXED BY payment_unfinished"
            conditions.append("ended IS NULL")
        } else if filter.day != nil {
            path = "INDEXED BY payment_by_day"
        } else {
            path = "NOT INDEXED"
        }
        if let day = filter.day {
            conditions.append("day = ?")
            arguments.append(day.iso8601)
        }
        arguments.append(filter.limit)
        sql = """
            SELECT event.sequence, time, event.kind, event.payment, body, hash
            FROM (
                SELECT requested, id FROM payment \(path)
                \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
                ORDER BY requested DESC LIMIT ?
            )
            JOIN event ON event.payment = id
            ORDER BY requested DESC, event.sequence
            """
        self.arguments = StatementArguments(arguments)
    }
}
