import GRDB
import PayPoint
import Testing

@testable import Journal

/// Evaluations read what was added up by month where they can, and postings where they must: both have to say the same.
@Suite struct TurnoverTests {
    @Test(arguments: [UInt64](1...8))
    func `whatever is asked, the answer is what the postings add up to`(_ seed: UInt64) async throws {
        var random = SplitMix(seed: seed)
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await RandomSales(journal: journal).make(120, &random)
        let postings = try await PlainPosting.all(in: journal)
        #expect(postings.count > 150)
        for _ in 0..<60 {
            let query = try RandomQuery.make(postings, &random)
            let rows = try await journal.books { try $0.turnover(query, most: EvaluationQuery.mostRows) }
            let found = Dictionary(uniqueKeysWithValues: try #require(rows).map { ($0.values, $0.figures) })
            let expected = PlainPosting.fold(postings, query)
            #expect(found == expected, "\(query)")
            guard let row = expected.randomElement(using: &random) else { continue }
            let behind = try query.behind(
                zip(query.dimensions, row.key).map { EvaluationFilter($0, value: $1) })
            let entries = try await Self.entries(behind, page: 7, in: journal)
            #expect(entries.map(\.entry) == entries.map(\.entry).sorted())
            #expect(Set(entries.map(\.entry)).count == entries.count)
            #expect(entries.reduce(0) { $0 + $1.net.value } == row.value.net.value, "\(behind)")
        }
        try journal.close()
        #expect(try JournalVerifier.verify(file: directory.file).fault == nil)
    }

    /// Over all time, what came to an account of turnover less what left it is what it has.
    @Test func `by account the net is what the ledger has`() async throws {
        var random = SplitMix(seed: 42)
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await RandomSales(journal: journal).make(200, &random)
        let query = try EvaluationQuery(
            dimensions: [.register, .account], from: RandomSales.firstDay, to: RandomSales.lastDay)
        let rows = try await journal.books { books in
            try books.turnover(query, most: 1000)?.map { row in
                let register = try #require(row.values[0].flatMap { RegisterID($0) })
                let account = try #require(row.values[1].flatMap { LedgerAccount(text: $0) })
                return (row.figures.net.value, try books.balance(of: account, at: register).value)
            }
        }
        let pairs = try #require(rows)
        #expect(pairs.count > 4)
        for (net, balance) in pairs { #expect(net == -balance) }
    }

    @Test func `more rows than were allowed are none`() async throws {
        var random = SplitMix(seed: 7)
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await RandomSales(journal: journal).make(60, &random)
        for dimension in [EvaluationDimension.service, .day] {
            let query = try EvaluationQuery(
                dimensions: [dimension], from: RandomSales.firstDay, to: RandomSales.lastDay)
            let count = try #require(try await journal.books { try $0.turnover(query, most: 1000)?.count })
            #expect(try await journal.books { try $0.turnover(query, most: count - 1) } == nil)
            #expect(try await journal.books { try $0.turnover(query, most: count) }?.count == count)
        }
    }

    @Test func `more than 10,000 rows are refused with what to do, and a page leaves out what has as many`()
        async throws
    {
        let directory = try StateDirectory()
        try await Self.someSales(in: directory)
        let raw = try RawDatabase(directory.file)
        #expect(
            raw.run(
                """
                WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 10001)
                INSERT INTO name (text) SELECT 's' || n FROM counter;
                INSERT INTO turnover
                SELECT \(CivilMonth(RandomSales.firstDay).number), 1, 0, 0, id, custody, 0, 1, 0, 1, 100, 0
                FROM name, (SELECT id AS custody FROM name WHERE text = 'custody') WHERE text GLOB 's[0-9]*'
                """) == nil)
        let kasse = Kasse(journal: try directory.journal(), technicians: [0])
        let (root, counter) = (Caller(user: 0, group: 0), Samples.caller)
        try await kasse.define(Clerk(sign: "ZA", name: "Zoe Abel", roles: [.supervisor]), by: nil, caller: root)
        _ = try await kasse.signOn(
            "s9", clerk: "ZA", register: nil, isTraining: false, endsOther: false, caller: counter)
        func query(_ dimensions: EvaluationDimension...) throws -> EvaluationQuery {
            let year = RandomSales.firstDay.year
            return try EvaluationQuery(
                dimensions: dimensions, from: try #require(CivilDate(iso8601: "\(year)-01-01")),
                to: try #require(CivilDate(iso8601: "\(year)-12-31")))
        }
        let error = await #expect(throws: KasseError.self) {
            try await kasse.evaluate(query(.service), for: "s9", caller: counter)
        }
        guard case .invalid(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.field == "dimensions")
        #expect(fault.rule.german.contains("höchstens 10.000 Zeilen"))
        #expect(try await kasse.evaluate(query(.month), for: "s9", caller: counter).total.takings > 10_000)
        // The ranking of services.
        let page = try await kasse.dossier(query(.account), title: nil, for: "s9", caller: counter)
        #expect(page.rankings.map(\.query.dimensions) == [[.office], [.means]])
    }

    @Test func `whole months are read where they were added up, and postings only around them`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        var random = SplitMix(seed: 3)
        try await RandomSales(journal: journal).make(40, &random)
        func sources(_ from: String, _ to: String, _ dimensions: [EvaluationDimension]) async throws -> [String] {
            let query = try EvaluationQuery(
                dimensions: dimensions, from: try #require(CivilDate(iso8601: from)),
                to: try #require(CivilDate(iso8601: to)))
            return try await journal.pool.read { database in
                try TurnoverSearch(query, database).sources.map { source in
                    switch source {
                    case .months(let months):
                        "months \(CivilMonth(number: months.lowerBound).iso8601)...\(CivilMonth(number: months.upperBound).iso8601)"
                    case .days(let days):
                        "days \(CivilDate(daysSince1970: days.lowerBound).iso8601)...\(CivilDate(daysSince1970: days.upperBound).iso8601)"
                    }
                }
            }
        }
        #expect(try await sources("2026-01-01", "2026-12-31", [.office]) == ["months 2026-01...2026-12"])
        #expect(
            try await sources("2025-12-31", "2027-01-01", [.month]) == [
                "months 2026-01...2026-12", "days 2025-12-31...2025-12-31", "days 2027-01-01...2027-01-01",
            ])
        #expect(
            try await sources("2026-02-01", "2026-03-30", []) == [
                "months 2026-02...2026-02", "days 2026-03-01...2026-03-30",
            ])
        #expect(try await sources("2026-02-02", "2026-02-28", []) == ["days 2026-02-02...2026-02-28"])
        #expect(try await sources("2026-02-02", "2026-03-30", []) == ["days 2026-02-02...2026-03-30"])
        #expect(try await sources("2028-02-01", "2028-02-29", []) == ["months 2028-02...2028-02"])
        #expect(try await sources("2026-01-01", "2026-12-31", [.hour]) == ["days 2026-01-01...2026-12-31"])
    }

    /// The journal is let go of: whoever opens it next owns it.
    private static func someSales(in directory: StateDirectory) async throws {
        var random = SplitMix(seed: 5)
        let journal = try directory.journal()
        try await RandomSales(journal: journal).make(10, &random)
        try journal.close()
    }

    private static func entries(
        _ query: EvaluationQuery, page: Int, in journal: SQLiteJournal
    ) async throws -> [(entry: Int64, net: Cents)] {
        var entries: [(entry: Int64, net: Cents)] = []
        while true {
            let last = entries.last?.entry ?? 0
            let found = try await journal.books { try $0.turnoverEntries(query, after: last, limit: page) }
            entries += found
            if found.count < page { return entries }
        }
    }
}
