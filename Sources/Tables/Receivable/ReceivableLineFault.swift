/// What is wrong with a line of a table of receivables.
public struct ReceivableLineFault: Error, Hashable, Sendable {
    /// Of the file, from 1.
    public let line: Int
    /// The column; `nil` where it is no single one.
    public let column: String?
    public let english: String
    public let german: String

    public init(line: Int, column: String?, english: String, german: String) {
        self.line = line
        self.column = column
        self.english = english
        self.german = german
    }
}
