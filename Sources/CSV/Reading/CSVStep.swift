/// What a reader comes upon.
public enum CSVStep: Sendable {
    /// The names of the columns: once, before everything else, where the dialect has a header.
    case header(CSVHeader)
    case row(CSVRow)
    /// A row that cannot be read. The reader goes on behind it where `resumesAtLine` says so.
    case fault(CSVFault)
}
