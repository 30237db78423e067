/// Looking tariffs up. Everybody may.
extension Kasse {
    /// The most services of one page, some hundred kilobytes as JSON.
    public static let mostListed = 1000

    /// The most versions of one export. Whoever has more takes office by office.
    public static let mostExported = 50_000

    /// Services by their names, each with the version that counts on the day.
    ///
    /// - Parameters:
    ///   - day: today without it.
    ///   - office: only those of this one.
    ///   - withOthers: also services that are not sold on the day, with the version that comes next, or else the last one.
    ///   - last: those behind it.
    public func services(
        on day: CivilDate?, of office: OfficeID?, withOthers: Bool, after last: ServiceID?, for shift: ShiftID?,
        caller: Caller
    ) async throws(KasseError) -> ServicePage {
        if let day, !day.isDay { throw .invalid(RequestFault(field: "day", rule: .existingDay)) }
        let day = if let day { day } else { try await today() }
        return try await look(.listTariffs, shift, caller) { books, _ in
            try books.checkIsKnown(office)
            let tariffs = try books.records(Tariff.self, after: last?.text, limit: Self.mostListed + 1)
            let versions = tariffs.prefix(Self.mostListed).compactMap { tariff in
                withOthers ? tariff.version(closestTo: day) : tariff.version(on: day)
            }
            return ServicePage(
                day: day, versions: versions.filter { office == nil || $0.service.office == office },
                next: tariffs.count > Self.mostListed ? tariffs[Self.mostListed - 1].id : nil)
        }
    }

    /// A service with all its versions.
    public func tariff(
        of service: ServiceID, for shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> TariffView {
        try await TariffError.translating {
            let today = try await self.today()
            return try await lookThrowing(.getTariff, shift, caller) { books, _ in
                TariffView(tariff: try books.knownTariff(of: service), today: today)
            }
        }
    }

    /// The versions that count, by service and day, for a table.
    ///
    /// - Parameter withEnded: also those that ended before today.
    public func exportedServices(
        of office: OfficeID?, withEnded: Bool, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> [Service] {
        let today = try await self.today()
        return try await look(.exportTariffs, shift, caller) { books, _ in
            try books.checkIsKnown(office)
            var services: [Service] = []
            var last: String?
            repeat {
                let page = try books.records(Tariff.self, after: last, limit: Self.mostListed)
                for service in page.flatMap(\.standing).map(\.service) {
                    guard office == nil || service.office == office else { continue }
                    guard withEnded || service.validTo.map({ $0 >= today }) ?? true else { continue }
                    services.append(service)
                }
                guard services.count <= Self.mostExported else {
                    let rule = RequestRule.count(0...Int64(Self.mostExported), "versions", "Fassungen")
                    throw KasseError.invalid(RequestFault(field: "office", rule: rule))
                }
                last = page.count == Self.mostListed ? page.last?.key : nil
            } while last != nil
            return services
        }
    }

    /// The day by the office's calendar, which the journal's clock knows.
    private func today() async throws(KasseError) -> CivilDate {
        try await KasseError.translating {
            try await journal.write(.withNext) { transaction in transaction.wallTime.date }
        }
    }
}

extension Books {
    /// An empty table would say that the office sells nothing.
    fileprivate func checkIsKnown(_ office: OfficeID?) throws {
        guard let office, try record(Office.self, office.text) == nil else { return }
        throw KasseError.unknown(.office, office.text)
    }
}

/// A tariff as somebody looks at it.
public struct TariffView: Hashable, Sendable {
    public let tariff: Tariff
    /// By the office's calendar: what has begun and what is over.
    public let today: CivilDate
}

/// Some services.
public struct ServicePage: Hashable, Sendable {
    public let day: CivilDate
    /// One for each service at most, by the services' names.
    public let versions: [ServiceVersion]
    /// Behind which the next page begins; `nil` where this is the last.
    public let next: ServiceID?
}
