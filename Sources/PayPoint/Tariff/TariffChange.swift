/// One step by which tariffs change.
public enum TariffChange: Hashable, Sendable, Codable {
    /// A version with the next number of its service.
    case added(version: Int64, service: Service)
    /// The last day of a version is another from now on; `nil` for no end.
    case endMoved(service: ServiceID, version: Int64, validTo: CivilDate?)
    /// A version was taken back before its first day.
    case withdrawn(service: ServiceID, version: Int64)

    public var service: ServiceID {
        switch self {
        case .added(_, let service): service.id
        case .endMoved(let service, _, _), .withdrawn(let service, _): service
        }
    }
}
