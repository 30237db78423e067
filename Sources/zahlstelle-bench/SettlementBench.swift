import Crypto
import Foundation
import GRDB
import Journal
import PayPoint

/// Settling a day of many registers in one run, with their files, beside the bare SQL aggregate over the same postings.
struct SettlementBench {
    let registers: Int
    let directory: URL

    /// What each register sold.
    private static let sales = 10_000
    /// Of a hundred registers in five seconds.
    private static let millisecondsEach = 50
    private static let counter = Caller(user: 1000, group: 1000)
    private static let root = Caller(user: 0, group: 0)
    private static let day = CivilDate(daysSince1970: 20_779)

    func run() async throws {
        let state = directory.appending(path: "settlement").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let journal = try SQLiteJournal(directory: state, clock: BenchClock())
        let kasse = Kasse(journal: journal, technicians: [0])
        let ids = (1...registers).map { RegisterID(unchecked: "K\($0)") }
        try await setUp(kasse, ids)
        var filler = SaleFiller(journal: journal)
        try await filler.fill(Self.sales * registers, at: ids, on: Self.day)
        guard let none = CashCount([:]) else { return }
        for id in ids {
            _ = try await kasse.close(
                id, number: 1, count: none, second: nil, shift: "za", caller: Self.counter)
        }
        let start = ContinuousClock().now
        _ = try await kasse.settle(
            1, registers: nil, files: BenchFiles(), shift: "sk", caller: Self.counter)
        let ours = ContinuousClock().now.seconds(since: start) * 1000
        let bare = try await bareSum(journal)
        Figure.line(
            "settling \(registers) registers, \(Self.sales) sales each", Figure.milliseconds(ours),
            "<= \(registers * Self.millisecondsEach) ms")
        Figure.line("  bare SQL aggregate of the same postings", Figure.milliseconds(bare))
        Figure.line("  ratio", String(format: "%.2f", ours / bare), "<= 2")
        try journal.close()
    }

    private func setUp(_ kasse: Kasse, _ ids: [RegisterID]) async throws {
        for id in ids {
            try await kasse.define(CashRegister(id: id, name: id.text), by: nil, caller: Self.root)
        }
        for (sign, role, shift) in [
            ("ZA", .supervisor, "za"), ("SD", .masterData, "sd"), ("SK", .mainCashOffice, "sk"),
        ] as [(ClerkSign, Role, ShiftID)] {
            try await kasse.define(Clerk(sign: sign, name: sign.text, roles: [role]), by: nil, caller: Self.root)
            _ = try await kasse.signOn(
                shift, clerk: sign, register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        }
        let accounts = FinanceAccounts(
            cash: "1", girocard: "2", credit: "3", girogo: "4", otherCard: "5", pending: "6", custody: "7",
            advance: "8",
            transit: "9", shortage: "10", surplus: "11", mainCashOffice: "12")
        let plan = SettlementPlan(
            tenant: "1", municipality: "Messstadt", accounts: accounts,
            taxKeys: TaxKeys(notTaxable: "0", standard19: "19", reduced7: "7", exempt: "E"), profiles: [])
        _ = try await kasse.define(plan, shift: "sd", caller: Self.counter)
    }

    /// What a hand-over has to say of each register, as SQLite says it.
    private func bareSum(_ journal: SQLiteJournal) async throws -> Double {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        let bare = try DatabaseQueue(path: journal.file, configuration: configuration)
        let start = ContinuousClock().now
        try await bare.read { database in
            for register in try Int64.fetchAll(database, sql: "SELECT DISTINCT register FROM posting") {
                _ = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT day, debit, credit, means, office, tax, count(*), sum(amount), group_concat(entry)
                        FROM posting WHERE register = ? AND period = 1
                        GROUP BY day, debit, credit, means, office, tax
                        """, arguments: [register])
            }
        }
        return ContinuousClock().now.seconds(since: start) * 1000
    }
}

/// Hashes as the daemon makes them; the plan has no tables.
private struct BenchFiles: HandOverFiles {
    func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        []
    }
}
