import Foundation
import GRDB
import Journal
import PayPoint

/// A day of 10,000 sales: its X report, its closing and an evaluation, with no history and with a long one. Each figure stands beside the
/// bare SQL aggregate over the same postings.
struct KasseBench {
    let sales: Int
    let directory: URL

    private static let today = 10_000
    private static let repeats = 5
    private static let counter = Caller(user: 1000, group: 1000)
    private static let root = Caller(user: 0, group: 0)
    private static let lastDay = CivilDate(daysSince1970: 20_779)

    func run() async throws {
        let state = directory.appending(path: "kasse").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        try await work(state)
        try await opening(state)
    }

    /// The journal is let go of at the end, so that it can be opened again.
    private func work(_ state: String) async throws {
        let journal = try SQLiteJournal(directory: state, clock: BenchClock())
        let kasse = Kasse(journal: journal, technicians: [0])
        try await setUp(kasse)
        var filler = SaleFiller(journal: journal)
        try await day(1, kasse, journal, &filler, older: 0)
        try await one(&filler)
        let start = ContinuousClock().now
        try await filler.fill(sales, at: SaleFiller.otherRegisters, until: Self.lastDay)
        let rate = Double(sales) / ContinuousClock().now.seconds(since: start)
        Figure.line("older sales written in bulk", Figure.rate(rate))
        try await day(2, kasse, journal, &filler, older: sales)
        try await evaluation(kasse, journal)
        try journal.close()
    }

    private func setUp(_ kasse: Kasse) async throws {
        for register in [SaleFiller.register] + SaleFiller.otherRegisters {
            try await kasse.define(
                CashRegister(id: register, name: register.text), by: nil, caller: Self.root)
        }
        for (sign, role) in [("KA", Role.cashier), ("ZA", .supervisor)] as [(ClerkSign, Role)] {
            try await kasse.define(Clerk(sign: sign, name: sign.text, roles: [role]), by: nil, caller: Self.root)
        }
        _ = try await kasse.signOn(
            "ka", clerk: "KA", register: SaleFiller.register, isTraining: false, endsOther: false,
            caller: Self.counter)
        _ = try await kasse.signOn(
            "za", clerk: "ZA", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
    }

    private func day(
        _ number: Int64, _ kasse: Kasse, _ journal: SQLiteJournal, _ filler: inout SaleFiller, older: Int
    ) async throws {
        try await filler.fill(Self.today, at: [SaleFiller.register], on: Self.lastDay)
        let history = "\(Self.today) sales, \(older) older"
        let report = try await median {
            _ = try await kasse.report(of: nil, for: "ka", caller: Self.counter)
        }
        Figure.line("X report, \(history)", Figure.milliseconds(report), "<= 10 ms")
        let bare = try await bareSum(journal, period: number)
        Figure.line("  the same, bare SQL aggregate", Figure.milliseconds(bare))
        guard let none = CashCount([:]) else { return }
        let start = ContinuousClock().now
        _ = try await kasse.close(
            nil, number: number, count: none, second: nil, shift: "ka", caller: Self.counter)
        let closing = ContinuousClock().now.seconds(since: start) * 1000
        Figure.line("closing, \(history)", Figure.milliseconds(closing), "<= 100 ms")
        Figure.line("  ratio to the bare aggregate", String(format: "%.2f", closing / bare), "<= 2")
    }

    /// Over the postings of a period, as a closing would need them if nothing were added up before.
    private func bareSum(_ journal: SQLiteJournal, period: Int64) async throws -> Double {
        let bare = try reader(journal)
        return try await median {
            try await bare.read { database in
                _ = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT debit, credit, means, count(*), sum(amount) FROM posting
                        WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ?
                        GROUP BY debit, credit, means
                        """, arguments: [SaleFiller.register.text, period])
            }
        }
    }

    private func evaluation(_ kasse: Kasse, _ journal: SQLiteJournal) async throws {
        let query = try EvaluationQuery(
            dimensions: [.office, .month], from: Self.lastDay.adding(days: 1 - EvaluationQuery.mostDays),
            to: Self.lastDay)
        let whole = try EvaluationQuery(
            dimensions: [.office, .month], from: CivilMonth(query.from).next.firstDay,
            to: CivilMonth(query.to).firstDay.adding(days: -1))
        let ours = try await median {
            _ = try await kasse.evaluate(whole, for: "za", caller: Self.counter)
        }
        Figure.line("by office and month, \(sales) sales", Figure.milliseconds(ours), "<= 1000 ms")
        let page = try await median {
            _ = try await kasse.dossier(whole, title: nil, for: "za", caller: Self.counter)
        }
        Figure.line("  with all that a page's charts show", Figure.milliseconds(page))
        let hours = try EvaluationQuery(
            dimensions: [.office, .hour], from: CivilMonth(Self.lastDay).firstDay.adding(days: -1), to: Self.lastDay)
        let month = try await median {
            _ = try await kasse.evaluate(hours, for: "za", caller: Self.counter)
        }
        Figure.line("by office and hour, the last month", Figure.milliseconds(month))
        let reader = try reader(journal)
        let start = ContinuousClock().now
        try await reader.read { database in
            _ = try Row.fetchAll(
                database, sql: "SELECT office, day / 30, count(*), sum(amount) FROM posting GROUP BY 1, 2")
        }
        let bare = ContinuousClock().now.seconds(since: start) * 1000
        Figure.line("  bare SQL aggregate over all postings", Figure.milliseconds(bare))
    }

    /// Of the entries and postings of a sale, without the time that the disk takes for them.
    private func one(_ filler: inout SaleFiller) async throws {
        let count = 200
        let before = Self.processorMilliseconds
        for _ in 0..<count { try await filler.fill(1, at: [SaleFiller.register], on: Self.lastDay) }
        let each = (Self.processorMilliseconds - before) / Double(count)
        Figure.line("writing a sale, 3 lines, 2 tenders, CPU", Figure.milliseconds(each), "<= 2 ms")
    }

    private static var processorMilliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    private func opening(_ state: String) async throws {
        let time = try await median {
            let journal = try SQLiteJournal(directory: state, clock: BenchClock())
            try journal.close()
        }
        Figure.line("opening that database", Figure.milliseconds(time), "<= 100 ms")
        let file = state + "/" + SQLiteJournal.fileName
        let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        Figure.line("bytes for each sale", String(bytes / max(sales + 2 * Self.today, 1)))
    }

    private func reader(_ journal: SQLiteJournal) throws -> DatabaseQueue {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: journal.file, configuration: configuration)
    }

    private func median(_ work: () async throws -> Void) async throws -> Double {
        var times: [Double] = []
        for _ in 0..<Self.repeats {
            let start = ContinuousClock().now
            try await work()
            times.append(ContinuousClock().now.seconds(since: start) * 1000)
        }
        return times.sorted()[times.count / 2]
    }
}
