internal import PayPoint

/// Compares what is derived from the chain, payment by payment already compared, with the other views.
struct ViewCheck {
    let connection: AuditConnection

    /// - Throws: ``ChainFault``
    func head(_ head: ChainHead) throws {
        let row = try AuditStatement(connection, "SELECT sequence, hash FROM head")
        guard try row.step() else { throw ChainFault(sequence: 0, text: "the row of the table head is missing") }
        let stored = ChainHead(sequence: row.integer(0), hash: row.bytes(1))
        guard stored.sequence <= head.sequence else {
            throw ChainFault(sequence: head.sequence + 1, text: "entry \(head.sequence + 1) is missing at the end")
        }
        guard stored == head else {
            throw ChainFault(
                sequence: 0, text: "the head names entry \(stored.sequence), the last one is \(head.sequence)")
        }
    }

    func payments(count: Int64) throws {
        let row = try AuditStatement(connection, "SELECT count(*) FROM payment")
        guard try row.step(), row.integer(0) == count else {
            throw ChainFault(sequence: 0, text: "the view payment has \(row.integer(0)) rows, \(count) were requested")
        }
    }

    func totals() throws {
        let derived = """
            SELECT day, register, kind, tender, state, count(*), sum(coalesce(booked, amount))
            FROM payment GROUP BY day, register, kind, tender, state
            """
        let stored = "SELECT day, register, kind, tender, state, count, sum FROM day_total WHERE count > 0 OR sum <> 0"
        for (left, right) in [(derived, stored), (stored, derived)] {
            let difference = try AuditStatement(
                connection, "SELECT * FROM (\(left)) EXCEPT SELECT * FROM (\(right)) LIMIT 1")
            if try difference.step() {
                throw ChainFault(
                    sequence: 0,
                    text:
                        "the totals of \(difference.text(0)), register \(difference.text(1)), are not those of its payments"
                )
            }
        }
    }

    func receipts(_ counted: [String: Int64]) throws {
        let rows = try AuditStatement(connection, "SELECT register, last FROM receipt_counter")
        var stored: [String: Int64] = [:]
        while try rows.step() { stored[rows.text(0)] = rows.integer(1) }
        for register in Set(stored.keys).union(counted.keys).sorted() where stored[register] != counted[register] {
            throw ChainFault(
                sequence: 0,
                text:
                    "the receipt counter of register \(register) is \(stored[register] ?? 0), it gave \(counted[register] ?? 0)"
            )
        }
    }

    func printJobs(_ open: Set<Int64>) throws {
        let rows = try AuditStatement(connection, "SELECT job FROM open_print_job")
        var stored: Set<Int64> = []
        while try rows.step() { stored.insert(rows.integer(0)) }
        if let job = open.symmetricDifference(stored).min() {
            throw ChainFault(
                sequence: 0,
                text: "print job \(job) is \(open.contains(job) ? "open, but not listed" : "listed, but not open")")
        }
    }
}
