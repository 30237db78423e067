/// How far the knife goes through the paper.
public enum CutKind: Sendable, Hashable {
    /// One point of paper stays, so that the receipt does not fall.
    case partial
    case full
}
