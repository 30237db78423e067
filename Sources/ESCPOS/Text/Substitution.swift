/// A character that stands on the paper as something else.
public struct Substitution: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Written with characters the code page has; the meaning is kept.
        case transliterated
        /// Nothing comes close; a question mark stands in its place.
        case unprintable
    }

    public let original: Character
    public let replacement: String
    public let kind: Kind

    public init(original: Character, replacement: String, kind: Kind) {
        self.original = original
        self.replacement = replacement
        self.kind = kind
    }
}
