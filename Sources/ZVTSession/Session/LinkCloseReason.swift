/// Why the owner should close the link.
public enum LinkCloseReason: Hashable, Sendable {
    /// An order broke: whoever is master now is not known, and the terminal aborts when the link goes.
    case broken(Doubt.Cause)
}
