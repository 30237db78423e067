/// All versions of one service.
public struct Tariff: Hashable, Sendable, Codable {
    public let id: ServiceID
    /// In the order of their numbers: version 1 is the first. Also those that ended or were withdrawn.
    public internal(set) var versions: [ServiceVersion]

    /// The most versions of one service, enough for a change every week for twenty years. The record of a service is written
    /// anew with every change, so its size is bounded.
    public static let mostVersions = 1000

    public init(id: ServiceID, versions: [ServiceVersion] = []) {
        self.id = id
        self.versions = versions
    }

    /// Those that count, by their days.
    public var standing: [ServiceVersion] {
        versions.filter { !$0.isWithdrawn }.sorted { $0.service.validFrom < $1.service.validFrom }
    }

    public func version(_ number: Int64) -> ServiceVersion? {
        guard number >= 1, number <= versions.count else { return nil }
        return versions[Int(number) - 1]
    }

    /// The version by which the service is sold on a day.
    public func version(on day: CivilDate) -> ServiceVersion? {
        versions.first { !$0.isWithdrawn && $0.service.isValid(on: day) }
    }

    /// The version that counts on a day, or else the one that comes next, or else the one that ended last.
    public func version(closestTo day: CivilDate) -> ServiceVersion? {
        let standing = standing
        return standing.first { $0.service.validTo.map { $0 >= day } ?? true } ?? standing.last
    }
}

extension Tariff: BookRecord {
    public static var recordKind: RecordKind { .tariff }
    public var key: String { id.text }
}

extension Books {
    public func tariff(of id: ServiceID) throws -> Tariff? { try record(Tariff.self, id.text) }
}
