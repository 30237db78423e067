/// What concerns only who writes a table.
public struct CSVWriterOptions: Hashable, Sendable {
    /// Whether a field that a spreadsheet would take for a formula gets an apostrophe in front: one that begins with `=`, `+`,
    /// `-`, `@` or a tab and is no number. Only for files that people open; a program would read the apostrophe as part of the
    /// field.
    public var guardsFormulas: Bool
    /// Whether a byte order mark goes first, in UTF-8: spreadsheets need it, some programs do not take it.
    public var writesByteOrderMark: Bool

    public init(guardsFormulas: Bool = false, writesByteOrderMark: Bool = false) {
        self.guardsFormulas = guardsFormulas
        self.writesByteOrderMark = writesByteOrderMark
    }
}
