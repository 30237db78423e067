import GRDB
internal import PayPoint

/// Keeps the views in step with the chain, inside the transaction that appends to it.
struct ViewWriter {
    let database: Database

    func insert(_ row: PaymentRow) throws {
        try run(
            """
            INSERT INTO payment (requested, id, day, register, kind, original, tender, terminal, amount, state, taken_back)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                row.requested, row.id, row.day, row.register, row.kind, row.original, row.tender, row.terminal,
                row.amount,
                row.state, row.takenBack,
            ])
        try count(row)
    }

    func update(from old: PaymentRow, to new: PaymentRow) throws {
        guard old != new else { return }
        if old.state == new.state {
            try run("UPDATE payment SET taken_back = ? WHERE requested = ?", [new.takenBack, new.requested])
            return
        }
        try run(
            "UPDATE payment SET state = ?, ended = ?, booked = ?, receipt = ?, taken_back = ? WHERE requested = ?",
            [new.state, new.ended, new.booked, new.receipt, new.takenBack, new.requested])
        try discount(old)
        try count(new)
    }

    func takeReceipt(_ number: ReceiptNumber) throws {
        if number.number == 1 {
            try run("INSERT INTO receipt_counter (register, last) VALUES (?, 1)", [number.register.text])
        } else {
            try run(
                "UPDATE receipt_counter SET last = ? WHERE register = ?", [number.number, number.register.text])
        }
    }

    func open(_ job: PrintJobID) throws {
        try run("INSERT INTO open_print_job (job) VALUES (?)", [job.number])
    }

    /// - Throws: ``JournalFailure`` when the job is not open.
    func close(_ job: PrintJobID) throws {
        try run("DELETE FROM open_print_job WHERE job = ?", [job.number])
        guard database.changesCount == 1 else {
            throw JournalFailure.other("print job \(job.number) is not open, so it cannot end")
        }
    }

    private func count(_ row: PaymentRow) throws {
        try run(
            """
            INSERT INTO day_total (day, register, kind, tender, state, count, sum) VALUES (?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT DO UPDATE SET count = count + 1, sum = sum + excluded.sum
            """,
            [row.day, row.register, row.kind, row.tender, row.state, row.countedAmount])
    }

    private func discount(_ row: PaymentRow) throws {
        try run(
            """
            UPDATE day_total SET count = count - 1, sum = sum - ?
            WHERE day = ? AND register = ? AND kind = ? AND tender = ? AND state = ?
            """,
            [row.countedAmount, row.day, row.register, row.kind, row.tender, row.state])
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
