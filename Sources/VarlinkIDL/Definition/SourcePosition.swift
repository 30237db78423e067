/// A place in the text of an interface file, as editors count: the first character is line 1, column 1.
///
/// A column is one Unicode scalar. A line ends with `\n`, `\r\n` or `\r`.
public struct SourcePosition: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourcePosition: CustomStringConvertible {
    public var description: String { "\(line):\(column)" }
}
