import Journal
import PayPoint
import Testing

/// Plays years of somebody who keeps tariffs and does not think much.
@Suite struct TariffPropertyTests {
    /// What a sale wrote down, with what its version said then.
    private struct Sale {
        let day: CivilDate
        let version: Int64
        let service: Service
    }

    @Test(arguments: [1, 2, 3, 4])
    func `versions never overlap, and what a sale used is found again as it was`(_ seed: UInt64) async throws {
        let fixture = try await TariffFixture()
        var random = SeededGenerator(seed: seed)
        let ids: [ServiceID] = ["a", "b"]
        var sales: [ServiceID: [Sale]] = [:]
        var done = 0
        for _ in 0..<120 {
            let id = ids[Int.random(in: 0..<ids.count, using: &random)]
            do {
                try await step(id, fixture, &random)
                done += 1
            } catch TariffError.fault {
                // A refusal is right wherever it leaves nothing behind, which the checks below see.
            } catch TariffError.refused {
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
                fixture.clock.turn(by: Int64.random(in: 0...40, using: &random))
            }
            for id in ids {
                guard let tariff = try await fixture.tariff(id) else { continue }
                try check(tariff, on: fixture.clock.today, against: sales[id] ?? [])
                guard let version = tariff.version(on: fixture.clock.today) else { continue }
                sales[id, default: []].append(
                    Sale(day: fixture.clock.today, version: version.number, service: version.service))
            }
        }
        #expect(done > 30)
        #expect(sales.values.map(\.count).reduce(0, +) > 30)
        #expect(try await fixture.kasse.journal.verify().fault == nil)
    }

    private func step(
        _ id: ServiceID, _ fixture: TariffFixture, _ random: inout SeededGenerator
    ) async throws {
        let today = fixture.clock.today
        func some(_ range: ClosedRange<Int64>) -> String {
            today.adding(days: Int64.random(in: range, using: &random)).iso8601
        }
        func service() -> Service {
            identityCard(
                id, price: .fixed(Cents(Int64.random(in: 1...3, using: &random))), from: some(-30...60),
                to: Bool.random(using: &random) ? some(-10...90) : nil)
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: try await fixture.define(service(), endsPrevious: Bool.random(using: &random))
        case 2: try await fixture.take([service(), service()])
        case 3: try await fixture.end(id, some(-5...60))
        case 4: try await fixture.withdraw(id, Int64.random(in: 1...8, using: &random))
        default:
            // The end of a version that is there moves.
            guard let version = try await fixture.tariff(id)?.versions.last else { return }
            let old = version.service
            try await fixture.define(
                Service(
                    id: id, name: old.name, price: old.price, office: old.office, assignment: old.assignment,
                    validFrom: old.validFrom, validTo: Bool.random(using: &random) ? day(some(-5...60)) : nil))
        }
    }

    /// Day by day, without the code that looks for overlaps.
    private func check(_ tariff: Tariff, on today: CivilDate, against sales: [Sale]) throws {
        #expect(tariff.versions.map(\.number) == Array(1...Int64(tariff.versions.count)))
        for offset in -200...200 {
            let day = today.adding(days: Int64(offset))
            let valid = tariff.versions.filter { version in
                !version.isWithdrawn && version.service.validFrom <= day
                    && (version.service.validTo.map { day <= $0 } ?? true)
            }
            #expect(valid.count <= 1, "\(valid.map(\.number)) on \(day.iso8601)")
        }
        for sale in sales {
            let version = try #require(tariff.version(sale.version))
            #expect(!version.isWithdrawn)
            #expect(version.service.price == sale.service.price)
            #expect(version.service.validFrom == sale.service.validFrom)
            // The day of the sale still lies in the version's days, and no other version has taken its place.
            #expect(tariff.version(on: sale.day)?.number == sale.version)
        }
    }
}
