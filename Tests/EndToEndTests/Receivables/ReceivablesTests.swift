import Foundation
import Interface
import Testing
import Varlink

/// Receivables on a real daemon: imported, found, paid at two desks, and still there behind a kill.
@Suite(.timeLimit(.minutes(10))) struct ReceivablesTests {
    typealias Receivables = OrgZahlstelleReceivables
    typealias Sales = OrgZahlstelleSales

    private static let asOf = "2026-01-05T04:00:00Z"

    /// The list that the finance system tells.
    private static func table(_ rows: String...) -> [UInt8] {
        let header = "Kassenzeichen;Fällig;Name;Art;Sachkonto;Hauptforderung;Mahngebühr"
        return Array(([header] + rows).joined(separator: "\n").utf8)
    }

    private static func office() async throws -> SellingOffice {
        let office = try await SellingOffice()
        let registers = OrgZahlstelleRegisters.Client(try await office.office.connect())
        _ = try await registers.defineRegister(
            .init(
                register: .init(
                    id: "K2", name: "Kasse 2", float: 0, shared: false, countsBlind: false, closesDaily: false,
                    needsSecondSignature: false, active: true)))
        for (sign, role) in [("CB", OrgZahlstelleRegisters.Role.cashier), ("SK", .mainCashOffice)] {
            _ = try await registers.defineClerk(
                .init(clerk: .init(sign: sign, name: sign, roles: [role], users: [], active: true)))
        }
        _ = try await registers.signOn(.init(shift: "s2", clerk: "CB", register: "K2"))
        _ = try await registers.signOn(.init(shift: "sk", clerk: "SK"))
        return office
    }

    private static func begin(
        _ client: Receivables.Client, _ sequence: Int64, count: Int64, open: Int64
    ) async throws -> String {
        try await client.beginImport(
            .init(
                shift: "sk", scope: .full, sequence: sequence, asOf: asOf, present: .init(count: count, open: open))
        ).import
    }

    private static func take(
        _ client: Receivables.Client, _ sequence: Int64, _ table: [UInt8], count: Int64, open: Int64
    ) async throws {
        let name = try await begin(client, sequence, count: count, open: open)
        _ = try await client.addPart(.init(import: name, offset: 0, bytes: Data(table).base64EncodedString()))
        _ = try await client.finishImport(.init(import: name))
    }

    private static let list = table("0101;15.02.2026;Müller, Karl;Steuer;401100;120,00;6,00")

    @Test func `two desks on two connections sell the same receivable at once, and one of them gets it`() async throws {
        let office = try await Self.office()
        let client = Receivables.Client(try await office.office.connect())
        try await Self.take(client, 1, Self.list, count: 1, open: 12_600)
        let key = try #require(try await client.find(.init(shift: "s1", name: "mueller")).items.first).key
        let shares = try await client.allocate(.init(shift: "s1", keys: [key], amount: 12_600)).allocation.shares
        let item = Sales.ItemKey(
            kassenzeichen: key.kassenzeichen, notice: key.notice, due: key.due, number: key.number)
        let payment = Sales.ReceivablePayment(
            items: [item], amount: 12_600,
            parts: shares.map { share in
                .init(
                    item: item,
                    parts: share.parts.map {
                        .init(part: $0.part == .principal ? .principal : .dunningFee, amount: $0.amount)
                    })
            })
        let desks = [(try await office.sales(), "s1"), (try await office.sales(), "s2")]
        let ends = await withTaskGroup(of: String.self) { group in
            for (desk, shift) in desks {
                group.addTask {
                    do {
                        let tender =
                            shift == "s1"
                            ? Sales.Tender(kind: .card, terminal: "t1") : .init(kind: .cash, given: 12_600)
                        _ = try await desk.sell(
                            .init(
                                shift: shift, sale: "sale-\(shift)", items: [], tenders: [tender], printer: "p1",
                                receivables: payment))
                        return try await desk.settle(.init(shift: shift, sale: "sale-\(shift)")).sale.phase.rawValue
                    } catch let failure as Sales.Failure {
                        switch failure {
                        case .itemTaken, .allocationChanged: return "refused"
                        default: return failure.varlinkName
                        }
                    } catch {
                        return "\(error)"
                    }
                }
            }
            var ends: [String] = []
            for await end in group { ends.append(end) }
            return ends.sorted()
        }
        #expect(ends == ["completed", "refused"])
        let now = try #require(try await client.find(.init(shift: "s2", name: "mueller")).items.first)
        #expect(now.openNow == 0)
        #expect(now.taken == nil)
        #expect(now.parts.map(\.paidHere) == [12_000, 600])
        let receipt = try #require(try await office.papers(1).first)
        for line in [["0101 Steuer", "126,00"], ["fällig am 15.02.2026"], ["Mahngebühr", "6,00"], ["damit bezahlt"]] {
            #expect(receipt.split(separator: "\n").contains { row in line.allSatisfy(row.contains) }, "\(line)")
        }
        #expect(try await office.isJournalSound())
    }

    @Test func `an import whose answer was lost is answered again, and another file of its number is not`() async throws
    {
        let office = try await Self.office()
        let client = Receivables.Client(try await office.office.connect())
        func take(_ table: [UInt8]) async throws -> Receivables.FinishImport.Reply {
            let name = try await Self.begin(client, 1, count: 1, open: 12_600)
            for start in stride(from: 0, to: table.count, by: 20) {
                let piece = Data(table[start..<min(start + 20, table.count)])
                _ = try await client.addPart(
                    .init(import: name, offset: Int64(start), bytes: piece.base64EncodedString()))
            }
            let reply = try await client.finishImport(.init(import: name))
            #expect(try await client.finishImport(.init(import: name)) == reply)
            return reply
        }
        let first = try await take(Self.list)
        #expect(try await take(Self.list) == first)
        // The same totals, and another name.
        let other = Self.table("0101;15.02.2026;Müller, Kurt;Steuer;401100;120,00;6,00")
        await #expect(throws: Receivables.Failure.self) { try await take(other) }
        // What it says of itself is part of it.
        await #expect(throws: Receivables.Failure.self) { try await Self.begin(client, 1, count: 2, open: 12_600) }
        #expect(try await client.find(.init(shift: "s1", name: "mueller")).items.map(\.name) == ["Müller, Karl"])
        try await Self.take(client, 2, other, count: 1, open: 12_600)
        await #expect(throws: Receivables.Failure.self) { try await take(Self.list) }
        #expect(try await office.isJournalSound())
    }

    @Test func `a record without an end ends its import with the piece that shows it`() async throws {
        let office = try await Self.office()
        let client = Receivables.Client(try await office.office.connect())
        let name = try await Self.begin(client, 1, count: 1, open: 12_600)
        let piece = Data(Self.list + Array((";\"" + String(repeating: "x", count: 70_000)).utf8))
        do {
            _ = try await client.addPart(.init(import: name, offset: 0, bytes: piece.base64EncodedString()))
            Issue.record("it was taken")
        } catch let failure as Receivables.Failure {
            guard case .tableRefused(let refused) = failure else { throw failure }
            #expect(refused.lines.count == 1)
        }
        try await Self.take(client, 1, Self.list, count: 1, open: 12_600)
    }

    @Test func `wrong totals, a faulty table and a delta out of turn take nothing, and the next import can come`()
        async throws
    {
        let office = try await Self.office()
        let client = Receivables.Client(try await office.office.connect())
        func refusal(_ work: () async throws -> Void) async -> String {
            do {
                try await work()
                return "taken"
            } catch let failure as Receivables.Failure {
                return failure.varlinkName.split(separator: ".").last.map(String.init) ?? ""
            } catch {
                return "\(error)"
            }
        }
        let bad = Self.table("0101;31.02.2026;Müller, Karl;Steuer;401100;120,00;6,00")
        let twice = Self.table("0101;15.02.2026;A;Steuer;401100;1,00;", "0101;15.02.2026;B;Steuer;401100;1,00;")
        let ends = [
            await refusal { try await Self.take(client, 1, Self.list, count: 1, open: 12_601) },
            await refusal { try await Self.take(client, 1, Self.list, count: 2, open: 12_600) },
            await refusal { try await Self.take(client, 1, bad, count: 1, open: 12_600) },
            await refusal { try await Self.take(client, 1, twice, count: 2, open: 200) },
            await refusal {
                _ = try await client.beginImport(
                    .init(
                        shift: "sk", scope: .delta, sequence: 1, asOf: Self.asOf, present: .init(count: 1, open: 12_600)
                    ))
            },
            await refusal { _ = try await Self.begin(client, 0, count: 1, open: 12_600) },
        ]
        #expect(
            ends == [
                "ImportRefused", "ImportRefused", "TableRefused", "TableRefused", "ImportRefused", "InvalidRequest",
            ])
        #expect(try await client.getMark(.init(shift: "s1")).mark == nil)
        let state = office.office.directory.appending(path: "state").path
        let files = try FileManager.default.contentsOfDirectory(atPath: state)
        #expect(!files.contains { $0.hasPrefix("receivables") })
        try await Self.take(client, 1, Self.list, count: 1, open: 12_600)
        // One that somebody left is given up by somebody else.
        _ = try await Self.begin(client, 2, count: 1, open: 1)
        #expect(await refusal { _ = try await Self.begin(client, 2, count: 1, open: 1) } == "ImportUnderWay")
        _ = try await client.abortImport(.init(shift: "sk"))
        try await Self.take(client, 2, Self.list, count: 1, open: 12_600)
    }

    @Test func `a kill leaves the list that was taken, and nothing of one that was not finished`() async throws {
        let office = try await Self.office()
        var client = Receivables.Client(try await office.office.connect())
        try await Self.take(client, 1, Self.list, count: 1, open: 12_600)
        let name = try await Self.begin(client, 2, count: 1, open: 500)
        let next = Self.table("0202;15.02.2026;Neu, Nina;Steuer;401100;5;")
        _ = try await client.addPart(.init(import: name, offset: 0, bytes: Data(next).base64EncodedString()))
        let files = office.office.directory.appending(path: "state")
        #expect(FileManager.default.fileExists(atPath: files.appending(path: "receivables.db.new").path))
        office.office.daemon.signal(SIGKILL)
        _ = await office.office.daemon.status()
        try await office.office.restartDaemon()
        #expect(!FileManager.default.fileExists(atPath: files.appending(path: "receivables.db.new").path))
        client = Receivables.Client(try await office.office.connect())
        #expect(try await client.getMark(.init(shift: "s1")).mark?.sequence == 1)
        #expect(try await client.find(.init(shift: "s1", name: "müller")).items.map(\.openNow) == [12_600])
        await #expect(throws: Receivables.Failure.self) { try await client.finishImport(.init(import: name)) }
        try await Self.take(client, 2, next, count: 1, open: 500)
        #expect(try await client.find(.init(shift: "s1", name: "müller")).items == [])
        #expect(try await client.find(.init(shift: "s1", kassenzeichen: "02.02")).items.map(\.name) == ["Neu, Nina"])
    }
}
