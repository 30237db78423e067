import Journal
import PayPoint
import Synchronization

/// A Kasse with two offices and somebody who keeps the tariffs, on a calendar that the test turns.
struct TariffFixture {
    /// The day on which a fixture begins, a Sunday.
    static let today = day("2026-11-22")

    let kasse: KasseFixture
    let clock: Calendar

    init() async throws {
        clock = Calendar(Self.today)
        kasse = try await KasseFixture(clock: clock)
        for office in [Office(id: "33", name: "Bürgeramt"), Office(id: "32", name: "Ordnungsamt")] {
            try await kasse.kasse.define(office, by: nil, caller: KasseFixture.root)
        }
        try await kasse.signOn("m1", "SD")
    }

    @discardableResult
    func define(_ service: Service, endsPrevious: Bool = false) async throws(TariffError) -> TariffLine.Result {
        try await kasse.kasse.define(service, endsPrevious: endsPrevious, by: "m1", caller: KasseFixture.counter).result
    }

    @discardableResult
    func end(_ service: ServiceID, _ lastDay: String) async throws(TariffError) -> Tariff {
        try await kasse.kasse.end(service, lastDay: day(lastDay), by: "m1", caller: KasseFixture.counter).tariff
    }

    @discardableResult
    func withdraw(_ service: ServiceID, _ version: Int64) async throws(TariffError) -> Tariff {
        try await kasse.kasse.withdraw(service, version: version, by: "m1", caller: KasseFixture.counter).tariff
    }

    @discardableResult
    func take(_ services: [Service], isDryRun: Bool = false) async throws(TariffError) -> TariffReport {
        let rows = services.enumerated().map { TariffRow(line: $0 + 2, service: $1) }
        return try await kasse.kasse.importTariffs(
            rows, from: TariffSource(file: "tarife.csv", hash: "00", lines: rows.count), isDryRun: isDryRun, by: "m1",
            caller: KasseFixture.counter)
    }

    func tariff(_ service: ServiceID) async throws -> Tariff? {
        try await kasse.journal.books { try $0.tariff(of: service) }
    }

    /// The numbers of the versions that are sold on the days.
    func numbers(_ service: ServiceID, on days: String...) async throws -> [Int64?] {
        let tariff = try await tariff(service)
        return days.map { tariff?.version(on: day($0))?.number }
    }

    func changes() async throws -> [TariffChanged] {
        try await kasse.journal.entries(after: 0, limit: 1000).compactMap { entry in
            guard case .tariffChanged(let changed) = entry.event else { return nil }
            return changed
        }
    }

    /// The office's clock, always at noon.
    final class Calendar: WallClock {
        private let days: Mutex<Int64>

        init(_ day: CivilDate) { days = Mutex(day.daysSince1970) }

        func turn(to text: String) { days.withLock { $0 = day(text).daysSince1970 } }
        func turn(by count: Int64) { days.withLock { $0 += count } }
        var today: CivilDate { days.withLock { CivilDate(daysSince1970: $0) } }

        func now() -> Timestamp {
            days.withLock { Timestamp(microseconds: ($0 * 86_400 + 43_200) * 1_000_000) }
        }
        func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds) }
        func pause(seconds: Int) async {}
    }
}

/// For days written in a test; a text that is none is the test's error.
func day(_ text: String) -> CivilDate { CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0) }

/// An identity card, with what a test wants to be different.
func identityCard(
    _ id: ServiceID = "pa", _ name: String = "Personalausweis", price: Price = .fixed(Cents(3700)),
    office: OfficeID = "33",
    assignment: AccountAssignment = .account(product: "122.01", account: "431100", costCentre: nil),
    tax: ValueAddedTax = .notTaxable, group: String? = nil, isAgency: Bool = false, from: String, to: String? = nil
) -> Service {
    Service(
        id: id, name: name, price: price, office: office, assignment: assignment, tax: tax, group: group,
        isAgency: isAgency, validFrom: day(from), validTo: to.map(day))
}
