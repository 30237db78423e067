import Foundation
import GRDB
import PayPoint
import Testing

@testable import Journal

/// Files of hand-overs are made from the journal each time, and have to be the same each time.
@Suite struct HandOverFileTests {
    private static let root = Caller(user: 0, group: 0)
    private static let counter = Caller(user: 1000, group: 1000)
    private static let closing = ClosingID(register: "K1", number: 1)

    /// A journal in which the closing of a day with sales was settled.
    private static func settled(_ journal: SQLiteJournal) async throws -> Kasse {
        let kasse = Kasse(journal: journal, technicians: [0])
        for (sign, role) in [("KA", Role.cashier), ("SD", .masterData), ("SK", .mainCashOffice)] {
            let clerk = Clerk(sign: try #require(ClerkSign(sign)), name: sign, roles: [role])
            try await kasse.define(clerk, by: nil, caller: root)
        }
        try await kasse.define(CashRegister(id: "K1", name: "Kasse 1"), by: nil, caller: root)
        for (shift, sign, register) in [("ka", "KA", "K1"), ("sd", "SD", nil), ("sk", "SK", nil)] {
            _ = try await kasse.signOn(
                try #require(ShiftID(shift)), clerk: try #require(ClerkSign(sign)),
                register: register.flatMap { RegisterID($0) }, isTraining: false, endsOther: false, caller: counter)
        }
        _ = try await kasse.moveCash(
            .float, Cents(10_000), name: "m1", reason: "Wechselgeld", by: "ka", caller: counter)
        for number in 1...3 {
            let sale = try #require(SaleID("v\(number)"))
            let time = CivilTime(secondsSince1970: 1_795_372_200)
            let lines = [
                SaleLine(
                    text: "Ausweis", unitPrice: Cents(3700), office: "33",
                    assignment: .account(product: "122.01", account: "431100", costCentre: nil)),
                SaleLine(text: "Fund „\(number)“", unitPrice: Cents(100)),
            ]
            let opened = SaleOpened(
                sale: sale, register: "K1", clerk: "KA", shift: "ka", lines: lines, payer: "Zoë", isTraining: false,
                time: time)
            let completed = SaleCompleted(
                sale: sale, tenders: [SaleTender(means: .cash, amount: Cents(3800))],
                receipt: ReceiptNumber(register: "K1", number: Int64(number)), time: time)
            try await journal.append([.sale(.opened(opened)), .sale(.completed(completed))])
        }
        let count = try #require(CashCount([.twoHundredEuros: 1, .oneEuro: 14]))
        _ = try await kasse.close(nil, number: 1, count: count, second: nil, shift: "ka", caller: counter)
        guard case .settlement(.planDefined(let defined)) = Samples.everyKind.last(where: { $0.kind == .planDefined })
        else { throw JournalFailure.other("the samples have no plan") }
        _ = try await kasse.define(defined.plan, shift: "sd", caller: counter)
        _ = try await kasse.settle(1, registers: nil, files: Files(), shift: "sk", caller: counter)
        return kasse
    }

    private static func file(_ journal: SQLiteJournal, profile: String? = nil) async throws -> [UInt8] {
        try await Kasse(journal: journal, technicians: [0]).handOverFile(
            of: closing, profile: profile, files: Files(), shift: "sk", caller: counter
        ).bytes
    }

    /// The files of a settled closing, and the directory of its journal, which is closed.
    private static func handedOver() async throws -> (directory: StateDirectory, file: [UInt8], table: [UInt8]) {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        _ = try await settled(journal)
        let files = (try await file(journal), try await file(journal, profile: "einfach"))
        try journal.close()
        return (directory, files.0, files.1)
    }

    @Test func `a file is the same after a restart`() async throws {
        let (directory, file, table) = try await Self.handedOver()
        let text = String(decoding: file, as: UTF8.self)
        #expect(text.contains(#""text":"Fund „2“","payer":"Zoë","receipt":"K1-000002""#))
        let journal = try directory.journal()
        #expect(try await Self.file(journal) == file)
        #expect(try await Self.file(journal, profile: "einfach") == table)
        #expect(try await journal.verify().fault == nil)
    }

    @Test func `a file is the same when the books were made again by an upgrade`() async throws {
        let (directory, file, _) = try await Self.handedOver()
        let raw = try RawDatabase(directory.file)
        for table in ["balance", "name", "period_total", "posting", "posting_day", "record", "turnover"] {
            #expect(raw.run("DROP TABLE \(table)") == nil)
        }
        #expect(raw.run("DROP INDEX payment_by_end") == nil)
        #expect(raw.run("DELETE FROM grdb_migrations WHERE identifier = '2026-11 books'") == nil)
        #expect(try await Self.file(directory.journal()) == file)
    }

    @Test(arguments: [
        "UPDATE posting SET amount = amount + 1 WHERE one", "UPDATE posting SET day = day - 1 WHERE one",
        "DELETE FROM posting WHERE one",
        "UPDATE posting SET office = NULL WHERE entry IN (SELECT entry FROM posting WHERE office IS NOT NULL LIMIT 1)",
        "UPDATE posting SET tax = NULL",
    ])
    func `a posting that was changed makes no other file`(_ sql: String) async throws {
        let (directory, _, _) = try await Self.handedOver()
        let raw = try RawDatabase(directory.file)
        try raw.dropTriggers()
        let one = "(entry, line) = (SELECT max(entry), 0 FROM posting WHERE means IS NOT NULL)"
        #expect(raw.run(sql.replacingOccurrences(of: "WHERE one", with: "WHERE \(one)")) == nil)
        let error = await #expect(throws: KasseError.self) { try await Self.file(directory.journal()) }
        guard case .journal(.damaged) = error else {
            Issue.record("\(String(describing: error)) is no damage")
            return
        }
    }

    @Test func `a file that was recorded otherwise is not given out`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let kasse = try await Self.settled(journal)
        let error = await #expect(throws: KasseError.self) {
            try await kasse.handOverFile(
                of: Self.closing, profile: nil, files: Files(salt: 1), shift: "sk", caller: Self.counter)
        }
        #expect(
            error == .journal(.damaged("the file of the closing K1-A1 is not the one that was handed over")))
    }

    @Test func `a disk that fills in the middle of a run leaves nothing half of it`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        let kasse = try await Self.settled(journal)
        let count = try #require(CashCount([.twoHundredEuros: 1, .oneEuro: 14]))
        // Enough that what the run says of them does not fit into the pages that are there.
        for number in 2...60 {
            _ = try await kasse.close(
                nil, number: Int64(number), count: count, second: nil, shift: "ka", caller: Self.counter)
        }
        try await limit(journal, toPages: 1)
        await #expect(throws: KasseError.journal(.diskFull)) {
            try await kasse.settle(2, registers: nil, files: Files(), shift: "sk", caller: Self.counter)
        }
        #expect(try await kasse.runs(before: nil, limit: 9, for: "sk", caller: Self.counter).next == 2)
        for limit in [0, SettlementRun.mostListed + 1] {
            await #expect(throws: KasseError.self) {
                try await kasse.runs(before: nil, limit: limit, for: "sk", caller: Self.counter)
            }
        }
        await #expect(throws: KasseError.self) {
            try await kasse.runs(before: -5, limit: 9, for: "sk", caller: Self.counter)
        }
        #expect(
            try await kasse.handOvers(in: nil, after: nil, for: "sk", caller: Self.counter).states.map(\.closing)
                == [Self.closing])
        try await limit(journal, toPages: 1_000_000)
        let run = try await kasse.settle(2, registers: nil, files: Files(), shift: "sk", caller: Self.counter)
        #expect(run.made.entries.map(\.sequence) == Array(2...60))
        #expect(try await journal.verify().fault == nil)
    }

    /// Not below what the file has.
    private func limit(_ journal: SQLiteJournal, toPages pages: Int) async throws {
        try await journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}

/// Hashes that tell files apart, and tables of numbers and texts.
private struct Files: HandOverFiles {
    /// Another hash of the same bytes.
    var salt: UInt64 = 0

    func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 14_695_981_039_346_656_037 &+ salt
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return (0..<32).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 % 8 * 8)) }
    }

    func table(_ handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        Array(handOver.lines.map { "\($0.number) \($0.text)\n" }.joined().utf8)
    }
}
