/// Why a service cannot be as somebody wants it.
public enum TariffFault: Error, Hashable, Sendable {
    /// A field that breaks a rule which can be told from the service itself.
    case invalid(RequestFault)
    /// A line of a table, or a field of it, that cannot be read.
    case unreadable(field: String?, english: String, german: String)
    case unknownOffice(OfficeID)
    case unknownService(ServiceID)
    case unknownVersion(Int64)
    /// The service begins on the same day in an earlier line.
    case doubled(line: Int)
    /// Both the version and this one would count on some days. With the line, where the version stands in the same table.
    case overlaps(ServiceVersion, line: Int?)
    /// The version has begun, so what it says stays.
    case begun(ServiceVersion)
    /// The version has ended or was withdrawn, so its days stay.
    case over(ServiceVersion)
    /// Days that have passed stay as they were.
    case endBeforeToday(CivilDate)
    case endBeforeBegin(ServiceVersion)
    /// It counts on no such day.
    case notValid(on: CivilDate)
    case tooManyVersions

    /// The field of the request that is at fault, as the interface names it; `nil` for no single one.
    public var field: String? {
        switch self {
        case .invalid(let fault): fault.field
        case .unreadable(let field, _, _): field
        case .unknownOffice: "office"
        case .unknownService, .tooManyVersions: "id"
        case .unknownVersion: "version"
        case .doubled, .overlaps: "validFrom"
        case .endBeforeToday, .endBeforeBegin, .over: "validTo"
        case .notValid: "lastDay"
        case .begun: nil
        }
    }
}
