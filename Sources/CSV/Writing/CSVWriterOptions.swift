/// What concerns only who writes a table.
public struct CSVWriterOptions: Hashable, Sendable {
    /// What to do with a character that the charset lacks.
    public enum LackingCharacters: Hashable, Sendable {
        case refused
        /// A `?` stands in its place.
        case questionMark
    }

    /// Whether a field that a spreadsheet would take for a formula gets an apostrophe in front: one that begins with `=`, `+`,
    /// `-`, `@` or a tab and is no number. Only for files that people open; a program would read the apostrophe as part of the
    /// field.
    public var guardsFormulas: Bool
    /// Whether a byte order mark goes first, in UTF-8: spreadsheets need it, some programs do not take it.
    public var writesByteOrderMark: Bool
    public var lackingCharacters: LackingCharacters

    public init(
        guardsFormulas: Bool = false, writesByteOrderMark: Bool = false, lackingCharacters: LackingCharacters = .refused
    ) {
        self.guardsFormulas = guardsFormulas
        self.writesByteOrderMark = writesByteOrderMark
        self.lackingCharacters = lackingCharacters
    }
}
