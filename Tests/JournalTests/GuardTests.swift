import Journal
import PayPoint
import Testing

@Suite struct GuardTests {
    private static let last = Samples.everyKind.count

    /// Statements that the triggers and constraints of a journal with ``Samples/everyKind`` have to refuse.
    static let refused = [
        "UPDATE event SET body = '{}' WHERE sequence = 1",
        "UPDATE event SET sequence = 100 WHERE sequence = \(last)",
        "DELETE FROM event",
        "DELETE FROM event WHERE sequence = \(last)",
        "INSERT INTO event SELECT \(last + 2), time, kind, payment, body, hash FROM event WHERE sequence = \(last)",
        "INSERT INTO event SELECT \(last), time, kind, payment, body, hash FROM event WHERE sequence = \(last)",
        "INSERT OR REPLACE INTO event SELECT 5, time, kind, payment, body, hash FROM event WHERE sequence = \(last)",
        "INSERT INTO event (time, kind, payment, body, hash) SELECT time, kind, payment, body, hash FROM event WHERE sequence = 9",
        "INSERT INTO event SELECT \(last + 1), time, kind, payment, body, x'00' FROM event WHERE sequence = \(last)",
        "UPDATE head SET sequence = 1",
        "DELETE FROM head",
        "INSERT INTO head VALUES (2, 1, zeroblob(32))",
        "DELETE FROM payment WHERE id = 'a'",
        "UPDATE payment SET amount = 1 WHERE id = 'a'",
        "UPDATE payment SET state = 'declined' WHERE id = 'a'",
        "UPDATE payment SET receipt = 9 WHERE id = 'a'",
        "UPDATE receipt_counter SET last = last + 2",
        "UPDATE receipt_counter SET last = last - 1",
        "DELETE FROM receipt_counter",
        "INSERT INTO receipt_counter VALUES ('K7', 2)",
        "UPDATE day_total SET count = -1",
    ]

    @Test(arguments: refused) func `the file refuses to be rewritten`(_ statement: String) async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let raw = try RawDatabase(directory.file)
        #expect(raw.run(statement) != nil)
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
    }
}
