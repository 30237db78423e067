import GRDB
import GRDBSQLite
import Testing

@testable import Journal
@testable import PayPoint

/// What a closing and an X report read must not depend on how long the books are. Counted, not timed: steps of SQLite's virtual machine
/// are the same on every computer.
@Suite(.timeLimit(.minutes(5))) struct HistoryTests {
    private static let older = 200_000
    private static let today = 40

    @Test func `a closing and an X report take the same steps behind 200,000 older sales as behind one`() async throws {
        let young = try await Self.steps(older: 1)
        let old = try await Self.steps(older: Self.older)
        #expect(young.report.steps > 100)
        #expect(young.close.steps > 100)
        #expect(old.report.steps == young.report.steps)
        #expect(old.close.steps == young.close.steps)
        // Each way down a tree is one or two pages longer in a large one.
        #expect(old.report.pages <= young.report.pages * 2)
        #expect(old.close.pages <= young.close.pages * 2)
        // The count counts: more of today's sales are more steps of what adds them up.
        #expect(young.busy.steps > young.quiet.steps)
    }

    private struct Cost: Sendable {
        let steps: Int
        let pages: Int
    }

    private static func steps(older: Int) async throws -> (report: Cost, close: Cost, quiet: Cost, busy: Cost) {
        let directory = try StateDirectory()
        try OlderSales(count: older).fill(directory)
        let journal = try directory.journal()
        let kasse = Kasse(journal: journal, technicians: [0])
        let caller = Caller(user: 1000, group: 100)
        let root = Caller(user: 0, group: 0)
        try await kasse.define(CashRegister(id: "K1", name: "Kasse 1"), by: nil, caller: root)
        try await kasse.define(Clerk(sign: "KA", name: "Karin Alt", roles: [.cashier]), by: nil, caller: root)
        _ = try await kasse.signOn(
            "s1", clerk: "KA", register: "K1", isTraining: false, endsOther: false, caller: caller)
        func close(_ number: Int64) async throws -> ClosedPeriod {
            let empty = try #require(CashCount([:]))
            return try await kasse.close(nil, number: number, count: empty, second: nil, shift: "s1", caller: caller)
        }
        let first = try await close(1)
        #expect(first.closing.report.sums.reduce(0) { $0 + $1.count } == Int64(older + 1))
        try await sell(1...today, journal)
        let report = try await read(journal) { books in
            let report = try books.report(of: "K1")
            #expect(report.number == 2)
            #expect(report.sums.map(\.count) == [Int64(today)])
        }
        let meter = StepMeter()
        try await journal.pool.writeWithoutTransaction { meter.begin($0) }
        let second = try await close(2)
        try await journal.pool.writeWithoutTransaction { meter.end($0) }
        #expect(second.closing.report.expected == Cents(Int64(today) * 1000))
        let quiet = try await read(journal) { _ = try $0.turnover(day, most: 10) }
        try await sell(today + 1...today + 20, journal)
        let busy = try await read(journal) { _ = try $0.turnover(day, most: 10) }
        return (report, Cost(steps: meter.steps, pages: meter.pages), quiet, busy)
    }

    private static var day: EvaluationQuery {
        get throws { try EvaluationQuery(dimensions: [.hour], from: OlderSales.day, to: OlderSales.day) }
    }

    private static func sell(
        _ numbers: ClosedRange<Int>, _ journal: SQLiteJournal
    ) async throws {
        let time = CivilTime(secondsSince1970: OlderSales.day.daysSince1970 * 86_400)
        for number in numbers {
            let sale = SaleID(unchecked: "v\(number)")
            let line = SaleLine(text: "Gebühr", unitPrice: Cents(1000))
            try await journal.write { transaction in
                try transaction.append(
                    .sale(
                        .opened(
                            SaleOpened(
                                sale: sale, register: "K1", clerk: "KA", shift: "s1", lines: [line],
                                isTraining: false, time: time))))
                try transaction.append(
                    .sale(
                        .completed(
                            SaleCompleted(
                                sale: sale, tenders: [SaleTender(means: .cash, amount: Cents(1000))], receipt: nil,
                                time: time))))
            }
        }
    }

    /// What SQLite does for it when it is asked a second time: the first time it also reads the schema.
    private static func read(_ journal: SQLiteJournal, _ work: @escaping @Sendable (any Books) throws -> Void)
        async throws -> Cost
    {
        try await journal.pool.read { database in
            let books = StoredBooks(database: database, source: EntryReader(database: database))
            try work(books)
            let meter = StepMeter()
            meter.begin(database)
            try work(books)
            meter.end(database)
            return Cost(steps: meter.steps, pages: meter.pages)
        }
    }
}
