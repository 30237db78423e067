import Journal
import PayPoint
import Testing

@Suite struct TariffImportTests {
    @Test func `a table is one entry, and says of each line what became of it`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01"))
        try await fixture.define(identityCard("pass", "Reisepass", price: .fixed(Cents(7000)), from: "2027-01-01"))
        let head = try await fixture.kasse.head()
        let report = try await fixture.take([
            identityCard(price: .fixed(Cents(4600)), from: "2027-01-01"),
            identityCard(from: "2026-01-01", to: "2026-12-31"),
            identityCard("pass", "Reisepass", price: .fixed(Cents(8000)), from: "2027-01-01"),
            identityCard("kopie", "Kopie", price: .perUnit(Cents(50), unit: "Seite"), from: "2020-01-01"),
        ])
        #expect(report.lines.map(\.line) == [2, 3, 4, 5])
        #expect(report.lines.map(\.result) == [.added(2), .endMoved(1), .replaced(1, by: 2), .added(1)])
        #expect(try await fixture.kasse.kinds(after: head) == [.tariffChanged])
        let event = try #require(try await fixture.changes().last)
        #expect(event.source == TariffSource(file: "tarife.csv", hash: "00", lines: 4))
        #expect(event.by == .clerk(sign: "SD", shift: "m1"))
        #expect(try await fixture.numbers("pa", on: "2026-12-31", "2027-01-01") == [1, 2])
    }

    @Test func `one faulty line keeps all others out`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01"))
        let begun = try #require(try await fixture.tariff("pa")?.version(1))
        let head = try await fixture.kasse.head()
        let wanted = [
            identityCard("neu", from: "2026-01-01"), identityCard(price: .fixed(Cents(1)), from: "2026-01-01"),
            identityCard("neu", from: "2026-01-01"), identityCard("neu", from: "2026-06-01"),
            identityCard("fern", office: "99", from: "2026-02-31"),
            identityCard("kurz", from: "2026-01-01", to: "2026-11-30"), identityCard("kurz", from: "2026-12-01"),
        ]
        let error = await #expect(throws: TariffError.self) { try await fixture.take(wanted) }
        guard case .refused(let report) = error else {
            Issue.record("\(String(describing: error)) is no refusal")
            return
        }
        let first = ServiceVersion(number: 1, service: wanted[0])
        #expect(
            report.lines.map(\.faults) == [
                [], [.begun(begun)], [.doubled(line: 2)], [.overlaps(first, line: 2)],
                [.invalid(RequestFault(field: "validFrom", rule: .existingDay)), .unknownOffice("99")], [], [],
            ])
        #expect(try await fixture.kasse.head() == head)
        #expect(try await fixture.take(wanted, isDryRun: true) == report)
        #expect(try await fixture.kasse.head() == head)
    }

    @Test func `a dry run tells what would be and writes nothing`() async throws {
        let fixture = try await TariffFixture()
        let head = try await fixture.kasse.head()
        let wanted = [identityCard(from: "2026-01-01"), identityCard("pass", from: "2026-01-01")]
        let report = try await fixture.take(wanted, isDryRun: true)
        #expect(try await fixture.kasse.head() == head)
        #expect(try await fixture.take(wanted) == report)
        let again = try await fixture.take(wanted)
        #expect(again.lines.map(\.result) == [.unchanged(1), .unchanged(1)])
        #expect(try await fixture.changes().count == 1)
    }

    @Test func `one version too long is blamed for each that it overlaps`() async throws {
        let fixture = try await TariffFixture()
        let wanted = [
            identityCard(from: "2027-01-01", to: "2027-12-31"), identityCard(from: "2027-02-01", to: "2027-02-28"),
            identityCard(from: "2027-06-01", to: "2027-06-30"), identityCard(from: "2028-01-01"),
        ]
        let report = try await fixture.take(wanted, isDryRun: true)
        let long = ServiceVersion(number: 1, service: wanted[0])
        #expect(
            report.lines.map(\.faults) == [[], [.overlaps(long, line: 2)], [.overlaps(long, line: 2)], []])
    }

    @Test func `a table of the largest size is taken, one line more is not`() async throws {
        let fixture = try await TariffFixture()
        let wanted = (0..<Kasse.mostImported).map { identityCard(ServiceID(unchecked: "s\($0)"), from: "2026-01-01") }
        let rule = RequestRule.count(1...Int64(Kasse.mostImported), "lines", "Zeilen")
        await #expect(throws: TariffError.fault(.invalid(RequestFault(field: "table", rule: rule)))) {
            try await fixture.take(wanted + [identityCard("more", from: "2026-01-01")])
        }
        #expect(try await fixture.take(wanted).hasFaults == false)
        #expect(try await fixture.kasse.journal.verify().fault == nil)
    }

    @Test func `a service has only so many versions`() async throws {
        let fixture = try await TariffFixture()
        let first = day("2020-01-01")
        try await fixture.take(
            (0..<Tariff.mostVersions).map { number in
                let begin = first.adding(days: Int64(number)).iso8601
                return identityCard(from: begin, to: begin)
            })
        await #expect(throws: TariffError.fault(.tooManyVersions)) {
            try await fixture.define(identityCard(from: "2030-01-01"))
        }
    }

    /// The books refuse what the Kasse would never write.
    @Test func `an entry that changes what has begun contradicts the books`() async throws {
        let fixture = try await TariffFixture()
        try await fixture.define(identityCard(from: "2026-01-01"))
        let time = CivilTime(secondsSince1970: TariffFixture.today.daysSince1970 * 86_400)
        for change in [
            TariffChange.withdrawn(service: "pa", version: 1),
            .endMoved(service: "pa", version: 1, validTo: day("2026-11-21")),
            .added(version: 2, service: identityCard(from: "2027-01-01")),
            .added(version: 3, service: identityCard("x", from: "2027-01-01")),
            .endMoved(service: "pa", version: 2, validTo: nil),
        ] {
            await #expect(throws: BookContradiction.self, "\(change)") {
                try await fixture.kasse.journal.write { transaction in
                    let event = TariffChanged(changes: [change], time: time, by: .technician(user: 0))
                    try transaction.append(.tariffChanged(event))
                }
            }
        }
        #expect(try await fixture.kasse.journal.verify().fault == nil)
    }
}
