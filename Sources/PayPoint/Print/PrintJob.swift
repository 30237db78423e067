/// A job on its way to a printer, with all that it needs.
public struct PrintJob: Hashable, Sendable {
    public enum Matter: Hashable, Sendable {
        case receipt(Receipt)
        case page(PrintPage)
        /// What stands on it depends on the printer, so its driver makes it.
        case test
    }

    public let id: PrintJobID
    public let matter: Matter

    public init(id: PrintJobID, matter: Matter) {
        self.id = id
        self.matter = matter
    }
}
