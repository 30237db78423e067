import Foundation
import GRDB
import PayPoint

@testable import Journal

/// A journal that has sold for years, filled behind its back: what a closing reads is all there, the chain only at its end.
struct OlderSales {
    let count: Int

    /// The day after them.
    static let day = CivilDate(daysSince1970: 21_000)

    func fill(_ directory: StateDirectory) throws {
        try directory.journal().close()
        guard count > 0 else { return }
        let database = try DatabaseQueue(path: directory.file)
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO name (id, text) VALUES (1, 'K1'), (2, 'cash'), (3, 'custody'), (4, 'KA');
                    CREATE TEMP TABLE number AS
                    WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < \(count))
                    SELECT n FROM counter;
                    INSERT INTO event (sequence, time, kind, payment, body, hash)
                    SELECT n, 1700000000000000 + n, 'sale.completed', NULL,
                        '{"sale":"alt' || n || '","tenders":[{"amount":1000,"means":"cash"}],"time":"2026-01-01T10:00:00"}',
                        zeroblob(32)
                    FROM number;
                    INSERT INTO record (kind, key, entry, body)
                    SELECT 'sale', 'alt' || n, n, '{"phase":"completed","sale":"alt' || n || '"}' FROM number ORDER BY 2;
                    INSERT INTO posting (entry, line, register, period, day, hour, clerk, debit, credit, means, amount, agency)
                    SELECT n, 0, 1, 1, \(Self.day.daysSince1970) - 1 - (\(count) - n) / 100, 10, 4, 2, 3, 2, 1000, 0
                    FROM number;
                    INSERT INTO payment (requested, id, day, register, kind, tender, terminal, amount, state, ended,
                        booked, taken_back)
                    SELECT n, 'alt' || n, '2026-01-01', 'K1', 'payment', 'card', 't1', 1000, 'approved', n, 1000, 0
                    FROM number;
                    INSERT INTO period_total SELECT register, period, debit, credit, means, count(*), sum(amount)
                    FROM posting GROUP BY register, period, debit, credit, means;
                    INSERT INTO balance VALUES (1, 2, \(count) * 1000), (1, 3, -\(count) * 1000);
                    INSERT INTO posting_day SELECT day, min(entry), max(entry) FROM posting GROUP BY day;
                    """)
            let last = StoredEntry(
                sequence: Int64(count) + 1, time: 1_795_000_000_000_000, kind: "daemon.stopped", payment: nil,
                body: try EventCoding.body(of: .daemonStopped(DaemonStopped(version: "1.0"))), hash: []
            ).hashed(after: Array(repeating: 0, count: 32))
            try database.execute(
                sql: "INSERT INTO event VALUES (?, ?, ?, NULL, ?, ?); UPDATE head SET sequence = ?, hash = ?",
                arguments: [
                    last.sequence, last.time, last.kind, String(decoding: last.body, as: UTF8.self), Data(last.hash),
                    last.sequence, Data(last.hash),
                ])
        }
    }
}
