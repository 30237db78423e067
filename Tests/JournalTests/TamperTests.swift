import Journal
import PayPoint
import TestTools
import Testing

/// What somebody who can write the file could do, and where the check has to find it.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    /// The entry that must be named; 0 for a view.
    let sequence: Int64

    init(_ description: String, at sequence: Int64, _ sql: String) {
        testDescription = description
        self.sql = sql
        self.sequence = sequence
    }

    static let last = Int64(Samples.everyKind.count)

    static let ofEntries = [
        Tampering(
            "a byte in a body", at: 5, "UPDATE event SET body = replace(body, '4250', '4251') WHERE sequence = 5"),
        Tampering(
            "a character exchanged for bytes that are no text", at: 6,
            "UPDATE event SET body = CAST(replace(CAST(body AS BLOB), x'E282AC', x'E28282') AS TEXT) WHERE sequence = 6"
        ),
        Tampering("the time", at: 4, "UPDATE event SET time = time + 1 WHERE sequence = 4"),
        Tampering("the kind", at: 7, "UPDATE event SET kind = 'cancel.answered' WHERE sequence = 7"),
        Tampering("the payment", at: 3, "UPDATE event SET payment = 'b' WHERE sequence = 3"),
        Tampering("a payment where there was none", at: 1, "UPDATE event SET payment = 'a' WHERE sequence = 1"),
        Tampering("a byte in a hash", at: 8, "UPDATE event SET hash = randomblob(32) WHERE sequence = 8"),
        Tampering(
            "the last hash", at: last,
            "UPDATE event SET hash = randomblob(32) WHERE sequence = (SELECT max(sequence) FROM event)"),
        Tampering("the first entry removed", at: 1, "DELETE FROM event WHERE sequence = 1"),
        Tampering("an entry in the middle removed", at: 12, "DELETE FROM event WHERE sequence = 12"),
        Tampering(
            "an entry removed and the others moved up", at: 12,
            "DELETE FROM event WHERE sequence = 12; UPDATE event SET sequence = sequence - 1 WHERE sequence > 12"),
        Tampering(
            "the last entry removed", at: last, "DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)"),
        Tampering("the last three entries removed", at: last - 2, "DELETE FROM event WHERE sequence > \(last - 3)"),
        Tampering(
            "two entries exchanged", at: 3,
            """
            UPDATE event SET sequence = -1 WHERE sequence = 3;
            UPDATE event SET sequence = 3 WHERE sequence = 4;
            UPDATE event SET sequence = 4 WHERE sequence = -1
            """),
        Tampering(
            "an entry put in behind the last", at: last + 1,
            "INSERT INTO event SELECT max(sequence) + 1, time, kind, payment, body, hash FROM event"),
        Tampering("all entries removed", at: 1, "DELETE FROM event"),
    ]

    static let ofViews = [
        Tampering("the state of a payment", at: 0, "UPDATE payment SET state = 'declined' WHERE id = 'a'"),
        Tampering("the day of a payment", at: 0, "UPDATE payment SET day = '2020-01-01' WHERE id = 'a'"),
        Tampering("the amount of a payment", at: 0, "UPDATE payment SET amount = 1 WHERE id = 'a'"),
        Tampering("what was booked", at: 0, "UPDATE payment SET booked = 1 WHERE id = 'a'"),
        Tampering("what was taken back", at: 0, "UPDATE payment SET taken_back = 0 WHERE id = 'a'"),
        Tampering("the terminal of a payment", at: 0, "UPDATE payment SET terminal = NULL WHERE id = 'b'"),
        Tampering("the receipt of a payment", at: 0, "UPDATE payment SET receipt = 7 WHERE id = 'c'"),
        Tampering("a payment removed", at: 0, "DELETE FROM payment WHERE id = 'b'"),
        Tampering(
            "a payment put in", at: 0,
            """
            INSERT INTO payment (requested, id, day, register, kind, tender, amount, state, taken_back)
            VALUES (1, 'x', '2026-11-22', 'K1', 'payment', 'cash', 1, 'requested', 0)
            """),
        Tampering("the sum of a day", at: 0, "UPDATE day_total SET sum = sum + 1 WHERE state = 'approved'"),
        Tampering("the count of a day", at: 0, "UPDATE day_total SET count = count + 1 WHERE state = 'approved'"),
        Tampering("a total removed", at: 0, "DELETE FROM day_total WHERE state = 'approved'"),
        Tampering("a receipt counter", at: 0, "UPDATE receipt_counter SET last = last + 1"),
        Tampering("a receipt counter put in", at: 0, "INSERT INTO receipt_counter VALUES ('K9', 4)"),
        Tampering("a receipt counter removed", at: 0, "DELETE FROM receipt_counter"),
        Tampering("a print job opened", at: 0, "INSERT INTO open_print_job VALUES (10)"),
        Tampering("a record of the books", at: 0, "UPDATE record SET body = replace(body, '100000', '900000')"),
        Tampering("a record removed", at: 0, "DELETE FROM record WHERE kind = 'shift'"),
        Tampering("the amount of a posting", at: 0, "UPDATE posting SET amount = amount + 1"),
        Tampering(
            "the Kassenzeichen of a posting", at: 0,
            "UPDATE posting SET kassenzeichen = '0101234568' WHERE kassenzeichen = '0101234567'"),
        Tampering(
            "what was paid on a receivable", at: 0,
            "UPDATE record SET body = replace(body, '\"principal\":400', '\"principal\":0') WHERE kind = 'item'"),
        Tampering("a posting removed", at: 0, "DELETE FROM posting WHERE entry = (SELECT max(entry) FROM posting)"),
        Tampering("the total of a period", at: 0, "UPDATE period_total SET sum = sum + 1"),
        Tampering("a balance", at: 0, "UPDATE balance SET sum = sum - 1"),
        Tampering("the turnover of a month", at: 0, "UPDATE turnover SET taken = taken + 1"),
        Tampering("the turnover of a month removed", at: 0, "DELETE FROM turnover"),
        Tampering("the entries of a day", at: 0, "UPDATE posting_day SET last = last - 1 WHERE last > first"),
        Tampering("the name of an account", at: 0, "UPDATE name SET text = 'revenue/:1:' WHERE text = 'custody'"),
        Tampering("the head", at: 0, "UPDATE head SET hash = randomblob(32)"),
        Tampering("the head removed", at: 0, "DELETE FROM head"),
        Tampering(
            "an entry removed from the index of a payment", at: 0,
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'payment IS NOT NULL', 'payment IS NOT NULL AND sequence <> 7')
            WHERE name = 'event_by_payment';
            PRAGMA writable_schema = RESET; REINDEX event_by_payment; PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, ' AND sequence <> 7', '') WHERE name = 'event_by_payment';
            PRAGMA writable_schema = RESET
            """),
    ]
}

@Suite struct TamperTests {
    @Test(arguments: Tampering.ofEntries)
    func `a changed chain is found at the first bad entry`(_ tampering: Tampering) async throws {
        let directory = try await tampered(tampering)
        let verdict = try JournalVerifier.verify(file: directory.file)
        #expect(verdict.fault?.sequence == tampering.sequence, "\(verdict)")
        #expect(verdict.entries == tampering.sequence - 1)
        let judge = try Tool.judge(directory.file)
        #expect(judge.status == 1, "\(judge.output)")
        #expect(judge.output.hasPrefix("bad: entry \(tampering.sequence):"), "\(judge.output)")
    }

    @Test(arguments: Tampering.ofViews)
    func `a changed view is found`(_ tampering: Tampering) async throws {
        let directory = try await tampered(tampering)
        let fault = try #require(try JournalVerifier.verify(file: directory.file).fault)
        #expect(fault.sequence == 0)
        #expect(!fault.text.contains("schema"), "\(fault)")
    }

    @Test func `dropped triggers are found`() async throws {
        let directory = try await tampered(Tampering("nothing", at: 0, ""))
        let fault = try #require(try JournalVerifier.verify(file: directory.file).fault)
        #expect(fault.text.contains("event_in_sequence"))
    }

    @Test func `a changed index is found`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        try RawDatabase(directory.file).run("DROP INDEX event_by_payment")
        let fault = try #require(try JournalVerifier.verify(file: directory.file).fault)
        #expect(fault.text.contains("event_by_payment"))
    }

    @Test func `an event that cannot follow is found although every hash is right`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("a"), Samples.moved("a", .sent), Samples.moved("a", .running)])
        try journal.close()
        let forged = try Tool("python3", "-c", Self.forgery, directory.file, Tool.judgePath)
        #expect(forged.status == 0, "\(forged.output)")
        let fault = try #require(try JournalVerifier.verify(file: directory.file).fault)
        #expect(fault.sequence == 4)
        #expect(fault.text.contains("payment.moved cannot follow on payment a in state running"))
    }

    @Test func `a journal that was not changed is good`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
    }

    /// Appends a second "sent" to payment a with a right hash, as the daemon would with a bug.
    private static let forgery = """
        import sqlite3, sys, importlib.util
        spec = importlib.util.spec_from_file_location("judge", sys.argv[2])
        judge = importlib.util.module_from_spec(spec); spec.loader.exec_module(judge)
        db = sqlite3.connect(sys.argv[1])
        previous = db.execute("SELECT hash FROM head").fetchone()[0]
        body = b'{"payment":"a","state":"sent"}'
        digest = judge.entry_hash(previous, 4, 1, b"payment.moved", b"a", body)
        db.execute("INSERT INTO event VALUES (4, 1, 'payment.moved', 'a', ?, ?)", (body.decode(), digest))
        db.execute("UPDATE head SET sequence = 4, hash = ?", (digest,))
        db.commit()
        """

    private func tampered(_ tampering: Tampering) async throws -> StateDirectory {
        let directory = try StateDirectory()
        try await directory.filled()
        let raw = try RawDatabase(directory.file)
        try raw.dropTriggers()
        #expect(raw.run(tampering.sql) == nil)
        return directory
    }
}
