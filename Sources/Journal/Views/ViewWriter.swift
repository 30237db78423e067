import GRDB
internal import PayPoint

/// Keeps the views in step with the chain, inside the transaction that appends to it.
struct ViewWriter {
    let database: Database

    func insert(_ row: PaymentRow) throws {
        try WriteStatement(
            database,
            """
            INSERT INTO payment (requested, id, day, register, kind, original, tender, terminal, amount, state, taken_back)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(row.requested), .text(row.id), .text(row.day), .text(row.register), .text(row.kind),
            WriteValue(row.original), .text(row.tender), WriteValue(row.terminal), .integer(row.amount),
            .text(row.state), .integer(row.takenBack))
        try count(row)
    }

    func update(from old: PaymentRow, to new: PaymentRow) throws {
        guard old != new else { return }
        if old.state == new.state {
            try WriteStatement(database, "UPDATE payment SET taken_back = ?, signature = ? WHERE requested = ?")
                .run(.integer(new.takenBack), WriteValue(new.signature), .integer(new.requested))
            return
        }
        try WriteStatement(
            database,
            "UPDATE payment SET state = ?, ended = ?, booked = ?, receipt = ?, signature = ? WHERE requested = ?"
        ).run(
            .text(new.state), WriteValue(new.ended), WriteValue(new.booked), WriteValue(new.receipt),
            WriteValue(new.signature), .integer(new.requested))
        try discount(old)
        try count(new)
    }

    func takeReceipt(_ number: ReceiptNumber) throws {
        if number.number == 1 {
            try WriteStatement(database, "INSERT INTO receipt_counter (register, last) VALUES (?, 1)")
                .run(.text(number.register.text))
        } else {
            try WriteStatement(database, "UPDATE receipt_counter SET last = ? WHERE register = ?")
                .run(.integer(number.number), .text(number.register.text))
        }
    }

    func open(_ job: PrintJobID) throws {
        try WriteStatement(database, "INSERT INTO open_print_job (job) VALUES (?)").run(.integer(job.number))
    }

    /// - Throws: ``JournalFailure`` when the job is not open.
    func close(_ job: PrintJobID) throws {
        try WriteStatement(database, "DELETE FROM open_print_job WHERE job = ?").run(.integer(job.number))
        guard database.changesCount == 1 else {
            throw JournalFailure.other("print job \(job.number) is not open, so it cannot end")
        }
    }

    private func count(_ row: PaymentRow) throws {
        try WriteStatement(
            database,
            """
            INSERT INTO day_total (day, register, kind, tender, state, count, sum) VALUES (?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT DO UPDATE SET count = count + 1, sum = sum + excluded.sum
            """
        ).run(
            .text(row.day), .text(row.register), .text(row.kind), .text(row.tender), .text(row.state),
            .integer(row.countedAmount))
    }

    private func discount(_ row: PaymentRow) throws {
        try WriteStatement(
            database,
            """
            UPDATE day_total SET count = count - 1, sum = sum - ?
            WHERE day = ? AND register = ? AND kind = ? AND tender = ? AND state = ?
            """
        ).run(
            .integer(row.countedAmount), .text(row.day), .text(row.register), .text(row.kind), .text(row.tender),
            .text(row.state))
    }
}
