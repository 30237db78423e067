/// A service that somebody wants, and where it stands in the table from which it comes.
public struct TariffRow: Hashable, Sendable {
    /// Of the file, from 1; 1 for a service that does not come from a file.
    public let line: Int
    public let service: Service

    public init(line: Int, service: Service) {
        self.line = line
        self.service = service
    }
}
