/// What the printer's paper sensors see.
public enum PaperLevel: Sendable, Hashable {
    case adequate
    /// The roll will soon be used up; printing goes on.
    case nearEnd
    case out
}
