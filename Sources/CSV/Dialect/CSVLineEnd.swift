/// What the writer puts behind each row. The reader takes both.
public enum CSVLineEnd: Hashable, Sendable {
    case crlf
    case lf
}
