import Foundation
import GRDB
import PayPoint
import Testing

@testable import Journal

/// A journal that was begun before there were books.
@Suite struct BookMigrationTests {
    @Test func `the books of an old journal are those that its entries would have made`() async throws {
        let directory = try StateDirectory()
        try await directory.filled()
        let raw = try RawDatabase(directory.file)
        let tables = ["balance", "name", "period_total", "posting", "posting_day", "record", "turnover"]
        let before = try tables.map { try rows($0, directory.file) }
        #expect(before.allSatisfy { !$0.isEmpty })
        for table in tables { #expect(raw.run("DROP TABLE \(table)") == nil) }
        #expect(raw.run("DROP INDEX payment_by_end") == nil)
        #expect(raw.run("DELETE FROM grdb_migrations WHERE identifier = '2026-11 books'") == nil)
        try directory.journal().close()
        #expect(try tables.map { try rows($0, directory.file) } == before)
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
    }

    private func rows(_ table: String, _ file: String) throws -> [Row] {
        try DatabaseQueue(path: file).read { try Row.fetchAll($0, sql: "SELECT * FROM \(table) ORDER BY 1, 2") }
    }
}
