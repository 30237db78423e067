/// Turns a document into lines of a given paper width.
public struct Layout: Sendable {
    public let columns: Int
    public let smallColumns: Int
    public let codePage: CodePage

    public init(columns: Int, smallColumns: Int, codePage: CodePage = .cp858) {
        self.columns = columns
        self.smallColumns = smallColumns
        self.codePage = codePage
    }
}
