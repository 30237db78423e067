/// Which fields stand between quotation marks `"`. A quotation mark within them is doubled.
public enum CSVQuoting: Hashable, Sendable {
    /// The reader takes quoted fields and others. The writer quotes what would be read as something else otherwise.
    case whereNeeded
    /// The writer quotes every field; the reader is as with `whereNeeded`.
    case always
    /// A quotation mark is a character like any other. No field can contain the separator or a line end, and the writer
    /// refuses one that does.
    case never
}
