/// A job on its way to a printer, with all that it needs.
public struct PrintJob: Hashable, Sendable {
    public enum Matter: Hashable, Sendable {
        case receipt(Receipt)
        case page(PrintPage)
    }

    public let id: PrintJobID
    public let matter: Matter

    public init(id: PrintJobID, matter: Matter) {
        self.id = id
        self.matter = matter
    }
}
