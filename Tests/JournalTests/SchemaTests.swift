import Foundation
import GRDB
import PayPoint
import Testing

@testable import Journal

@Suite struct SchemaTests {
    /// Names that were released are never changed: a daemon recognises by them what a file went through.
    @Test func `the migrations have the names that were released`() throws {
        #expect(
            Schema.migrator.migrations == [
                "2026-11 events and views", "2026-11 terminals", "2026-11 books", "2026-11 restores",
            ])
    }

    @Test func `kinds have the names that were released`() {
        #expect(
            PayPoint.JournalEvent.Kind.allCases.map(\.rawValue) == [
                "payment.requested", "payment.moved", "payment.result", "payment.ended", "payment.taken-back",
                "payment.examined", "payment.resolved", "payment.signature-checked", "terminal.printed",
                "terminal.reported", "terminal.day-end-asked", "terminal.day-ended", "cancel.asked", "cancel.answered",
                "print.queued", "print.sent",
                "print.ended", "drawer.asked", "drawer.opened", "drawer.moved", "drawer.alarmed", "office.defined",
                "clerk.defined",
                "register.defined", "shift.begun", "shift.moved", "shift.ended", "register.handed-over", "cash.moved",
                "cash.counted", "sale.opened", "sale.completed", "sale.abandoned", "sale.deferred", "sale.released",
                "sale.cancelled", "sale.withdrawn",
                "tariff.changed", "closing.signed", "closing.closed",
                "closing.difference-moved", "closing.audited", "delivery.made", "delivery.acknowledged",
                "settlement.plan-defined", "settlement.made", "hand-over.moved",
                "receivables.imported", "journal.restored", "daemon.started", "daemon.stopped",
            ])
    }

    @Test func `a file of a later version is refused by name`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let raw = try RawDatabase(directory.file)
        #expect(raw.run("INSERT INTO grdb_migrations VALUES ('2031-01 something new')") == nil)
        let later = JournalFailure.other(
            "the journal was written by a later version of Zahlstelle (2031-01 something new); this is \(Product.version), which knows it up to 2026-11 restores; use the later one"
        )
        #expect(throws: later) { try directory.journal() }
        #expect(throws: later) { try JournalVerifier.verify(file: directory.file) }
    }

    @Test func `a broken end of the chain keeps the journal from opening`() async throws {
        let last = Samples.everyKind.count
        for sql in [
            "UPDATE event SET body = '{}' WHERE sequence = \(last)", "DELETE FROM event WHERE sequence = \(last)",
        ] {
            let directory = try StateDirectory()
            try await directory.filled()
            let raw = try RawDatabase(directory.file)
            try raw.dropTriggers()
            #expect(raw.run(sql) == nil)
            let error = #expect(throws: JournalFailure.self) { try directory.journal() }
            guard case .damaged = error else {
                Issue.record("\(String(describing: error)) is not a damage")
                return
            }
        }
    }

    @Test func `a commit is on disk before it returns`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let full = 2
        #expect(
            try await journal.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == full)
        #expect(
            try await journal.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
                == "wal")
        #expect(
            try await journal.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }

    @Test func `the log does not grow without bound`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        for round in 0..<6 {
            try await journal.write { transaction in
                for number in 0..<2000 {
                    try transaction.append(Samples.requested(try #require(PaymentID("p\(round)-\(number)"))))
                }
            }
        }
        try await journal.append([Samples.requested("last")])
        let log = try FileManager.default.attributesOfItem(atPath: directory.file + "-wal")[.size] as? Int
        #expect(try #require(log) < 8 << 20)
    }
}
