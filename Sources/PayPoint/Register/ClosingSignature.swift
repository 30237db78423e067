/// A second person's word for a closing that somebody else makes.
public struct ClosingSignature: Hashable, Sendable, Codable {
    public let sign: ClerkSign
    /// The cash that both have counted; the word is good for no other sum.
    public let counted: Cents
}
