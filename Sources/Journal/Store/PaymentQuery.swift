import GRDB
internal import PayPoint

/// The query behind a list of payments.
struct PaymentQuery {
    let sql: String
    let arguments: StatementArguments

    /// Rows are the entries of the payments, the newest payment first, each payment's entries in their order.
    init(_ filter: PaymentFilter) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        if let day = filter.day {
            conditions.append("day = ?")
            arguments.append(day.iso8601)
        }
        if let register = filter.register {
            conditions.append("register = ?")
            arguments.append(register.text)
        }
        if let entry = filter.beforeEntry {
            conditions.append("requested < ?")
            arguments.append(entry)
        }
        if let states = filter.states {
            conditions.append("state IN (\(Set(states).map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        arguments.append(filter.limit)
        sql = """
            SELECT event.sequence, time, event.kind, event.payment, body, hash
            FROM (
                SELECT requested, id FROM payment \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
                ORDER BY requested DESC LIMIT ?
            )
            JOIN event ON event.payment = id
            ORDER BY requested DESC, event.sequence
            """
        self.arguments = StatementArguments(arguments)
    }
}
