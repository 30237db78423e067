import PayPoint
import Testing

@Suite struct TariffTests {
    @Test func `a new price counts from its day on, and the old one until the day before`() async throws {
        let fixture = try await TariffFixture()
        #expect(try await fixture.define(identityCard(from: "2021-01-01")) == .added(1))
        let dearer = identityCard(price: .fixed(Cents(4600)), from: "2027-01-01")
        #expect(try await fixture.define(dearer, endsPrevious: true) == .added(2))
        #expect(
            try await fixture.numbers("pa", on: "2020-12-31", "2021-01-01", "2026-12-31", "2027-01-01", "2099-01-01")
                == [nil, 1, 1, 2, 2])
        #expect(
            try await fixture.changes().last?.changes == [
                .endMoved(service: "pa", version: 1, validTo: day("2026-12-31")),
                .added(version: 2, service: dearer),
            ])
    }

    @Test func `two versions never count on the same day`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01", to: "2026-12-31"))
        let known = try #require(try await fixture.tariff("pa")?.version(1))
        for (from, to) in [
            ("2026-12-31", nil), ("2025-01-01", nil), ("2025-01-01", "2026-01-01"), ("2026-12-01", "2026-12-02"),
        ] {
            await #expect(throws: TariffError.fault(.overlaps(known, line: nil)), "\(from)") {
                try await fixture.define(identityCard(from: from, to: to))
            }
        }
        try await fixture.define(identityCard(from: "2027-01-01"))
        try await fixture.define(identityCard(from: "2025-01-01", to: "2025-12-31"))
        #expect(try await fixture.numbers("pa", on: "2025-12-31", "2026-01-01", "2027-01-01") == [3, 1, 2])
    }

    @Test func `what has begun stays, and ends today at the earliest`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-11-22"))
        let begun = try #require(try await fixture.tariff("pa")?.version(1))
        await #expect(throws: TariffError.fault(.begun(begun))) {
            try await fixture.define(identityCard(price: .fixed(Cents(1)), from: "2026-11-22"))
        }
        await #expect(throws: TariffError.fault(.begun(begun))) { try await fixture.withdraw("pa", 1) }
        fixture.clock.turn(by: 1)
        // The day before the new one begins would be yesterday.
        await #expect(throws: TariffError.fault(.endBeforeToday(day("2026-11-23")))) {
            try await fixture.define(identityCard(from: "2026-11-23"), endsPrevious: true)
        }
        await #expect(throws: TariffError.fault(.endBeforeToday(day("2026-11-23")))) {
            try await fixture.end("pa", "2026-11-22")
        }
        try await fixture.end("pa", "2026-11-23")
        #expect(try await fixture.numbers("pa", on: "2026-11-23", "2026-11-24") == [1, nil])
    }

    @Test func `what has ended stays ended, and what ends today may go on`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01", to: "2026-11-22"))
        #expect(try await fixture.define(identityCard(from: "2026-01-01", to: "2026-11-23")) == .endMoved(1))
        fixture.clock.turn(to: "2026-11-24")
        let over = try #require(try await fixture.tariff("pa")?.version(1))
        await #expect(throws: TariffError.fault(.over(over))) {
            try await fixture.define(identityCard(from: "2026-01-01"))
        }
        try await fixture.define(identityCard(from: "2026-11-24"))
        #expect(try await fixture.numbers("pa", on: "2026-11-23", "2026-11-24") == [1, 2])
    }

    @Test func `what is to come can be replaced and withdrawn, and its number stays its own`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01", to: "2026-12-31"))
        try await fixture.define(identityCard(price: .fixed(Cents(4600)), from: "2027-01-01"))
        let right = identityCard(price: .fixed(Cents(6400)), from: "2027-01-01")
        #expect(try await fixture.define(right) == .replaced(2, by: 3))
        #expect(try await fixture.numbers("pa", on: "2027-01-01") == [3])
        let tariff = try await fixture.withdraw("pa", 3)
        #expect(tariff.version(on: day("2027-01-01")) == nil)
        let head = try await fixture.kasse.head()
        #expect(try await fixture.withdraw("pa", 3) == tariff)
        #expect(try await fixture.kasse.head() == head)
        #expect(try await fixture.define(right) == .added(4))
        #expect(try await fixture.tariff("pa")?.versions.map(\.isWithdrawn) == [false, true, true, false])
        #expect(try await fixture.tariff("pa")?.version(2)?.service.price == .fixed(Cents(4600)))
        for number in [Int64.min, 0, 5, .max] {
            await #expect(throws: TariffError.fault(.unknownVersion(number))) {
                try await fixture.withdraw("pa", number)
            }
        }
    }

    @Test func `ending a service ends what counts then and withdraws what would come`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01", to: "2026-12-31"))
        try await fixture.define(identityCard(from: "2027-01-01", to: "2027-12-31"))
        try await fixture.define(identityCard(from: "2028-01-01"))
        try await fixture.end("pa", "2027-06-30")
        #expect(
            try await fixture.numbers("pa", on: "2026-12-31", "2027-06-30", "2027-07-01", "2028-01-01")
                == [1, 2, nil, nil])
        let head = try await fixture.kasse.head()
        try await fixture.end("pa", "2027-06-30")
        #expect(try await fixture.kasse.head() == head)
        await #expect(throws: TariffError.fault(.notValid(on: day("2027-07-01")))) {
            try await fixture.end("pa", "2027-07-01")
        }
        await #expect(throws: TariffError.fault(.unknownService("xx"))) { try await fixture.end("xx", "2027-07-01") }
    }

    @Test func `the same again writes nothing`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01"))
        let head = try await fixture.kasse.head()
        #expect(try await fixture.define(identityCard(from: "2026-01-01"), endsPrevious: true) == .unchanged(1))
        #expect(try await fixture.kasse.head() == head)
    }

    @Test
    func `a withdrawn version makes room, and the days of the present one are looked at by the office's calendar`()
        async throws
    {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-11-23"))
        try await fixture.withdraw("pa", 1)
        try await fixture.define(identityCard("pa", "Personalausweis", price: .fixed(Cents(1)), from: "2026-11-01"))
        #expect(try await fixture.numbers("pa", on: "2026-11-23") == [2])
    }

    @Test(
        arguments: [
            (identityCard("pa", "", from: "2026-01-01"), "name"),
            (identityCard("pa", "=1+1", from: "2026-01-01"), "name"),
            (identityCard("pa", String(repeating: "ü", count: 101), from: "2026-01-01"), "name"),
            (identityCard(price: .fixed(.zero), from: "2026-01-01"), "price"),
            (identityCard(price: .fixed(Cents(-1)), from: "2026-01-01"), "price"),
            (identityCard(price: .fixed(Cents(1_000_000_000_000)), from: "2026-01-01"), "price"),
            (identityCard(price: .perUnit(Cents(50), unit: " "), from: "2026-01-01"), "unit"),
            (identityCard(price: .free(least: Cents(0), most: nil), from: "2026-01-01"), "least"),
            (identityCard(price: .free(least: Cents(2), most: Cents(1)), from: "2026-01-01"), "most"),
            (identityCard(office: "99", from: "2026-01-01"), "office"),
            (
                identityCard(
                    assignment: .account(product: "12 2", account: "431100", costCentre: nil), from: "2026-01-01"),
                "assignment"
            ),
            (identityCard(assignment: .budgetItem(""), from: "2026-01-01"), "assignment"),
            (identityCard(tax: .standard19, isAgency: true, from: "2026-01-01"), "tax"),
            (identityCard(group: "\n", from: "2026-01-01"), "group"),
            (identityCard(from: "2026-02-31"), "validFrom"),
            (identityCard(from: "2026-01-01", to: "2026-02-29"), "validTo"),
            (identityCard(from: "2026-12-01", to: "2026-11-30"), "validTo"),
        ] as [(Service, String)])
    func `a service that breaks a rule is refused by the name of its field`(_ service: Service, _ field: String)
        async throws
    {
        let fixture = try await TariffFixture()
        let head = try await fixture.kasse.head()
        let error = await #expect(throws: TariffError.self) { try await fixture.define(service, endsPrevious: true) }
        guard case .fault(let fault) = error else {
            Issue.record("\(String(describing: error)) is no fault")
            return
        }
        #expect(fault.field == field)
        #expect(!fault.german.isEmpty && !fault.english.isEmpty)
        #expect(try await fixture.kasse.head() == head)
    }

    @Test func `who takes money changes no tariff, and neither does the technician or somebody in training`()
        async throws
    {
        let fixture = try await TariffFixture()
        let kasse = fixture.kasse.kasse
        let service = identityCard(from: "2026-01-01")
        for role in Role.allCases where role != .masterData && role != .technician {
            let sign = KasseFixture.sign(role)
            let shift = ShiftID(unchecked: "s-" + role.rawValue)
            try await fixture.kasse.signOn(shift, sign)
            await #expect(throws: TariffError.kasse(.notAllowed(.defineTariff, who: sign.text))) {
                _ = try await kasse.define(service, endsPrevious: false, by: shift, caller: KasseFixture.counter)
            }
            _ = try await kasse.services(
                on: nil, of: nil, withOthers: false, after: nil, for: shift, caller: KasseFixture.counter)
        }
        await #expect(throws: TariffError.kasse(.notAllowed(.defineTariff, who: Role.technician.german))) {
            _ = try await kasse.define(service, endsPrevious: false, by: nil, caller: KasseFixture.root)
        }
        try await fixture.kasse.signOn("t1", "SD", training: true, endsOther: true)
        await #expect(throws: TariffError.kasse(.training("t1"))) {
            _ = try await kasse.define(service, endsPrevious: false, by: "t1", caller: KasseFixture.counter)
        }
        #expect(try await fixture.changes().isEmpty)
    }

    @Test func `a list has what is sold on the day, and the others where they are wanted`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.take([
            identityCard("b-now", from: "2026-01-01"), identityCard("a-later", from: "2027-01-01"),
            identityCard("c-gone", from: "2025-01-01", to: "2025-12-31"),
            identityCard("d-other", office: "32", from: "2026-01-01"),
        ])
        let kasse = fixture.kasse.kasse
        func list(_ day: CivilDate?, of office: OfficeID? = nil, others: Bool = false) async throws -> [String] {
            try await kasse.services(
                on: day, of: office, withOthers: others, after: nil, for: "m1", caller: KasseFixture.counter
            ).versions.map(\.service.id.text)
        }
        #expect(try await list(nil) == ["b-now", "d-other"])
        #expect(try await list(nil, of: "33") == ["b-now"])
        #expect(try await list(nil, others: true) == ["a-later", "b-now", "c-gone", "d-other"])
        #expect(try await list(day("2025-06-01")) == ["c-gone"])
        #expect(try await list(day("2027-01-01")) == ["a-later", "b-now", "d-other"])
        await #expect(throws: KasseError.invalid(RequestFault(field: "day", rule: .existingDay))) {
            _ = try await list(day("2026-02-30"))
        }
    }

    @Test func `a long list comes in pages that miss nothing`() async throws {
        let fixture = try await TariffFixture()
        let count = Kasse.mostListed + 1
        try await fixture.take((0..<count).map { identityCard(ServiceID(unchecked: "s\($0)"), from: "2026-01-01") })
        var seen: [String] = []
        var after: ServiceID?
        repeat {
            let page = try await fixture.kasse.kasse.services(
                on: nil, of: nil, withOthers: false, after: after, for: "m1", caller: KasseFixture.counter)
            #expect(page.versions.count <= Kasse.mostListed)
            seen += page.versions.map(\.service.id.text)
            after = page.next
        } while after != nil
        #expect(seen == (0..<count).map { "s\($0)" }.sorted())
    }
}
