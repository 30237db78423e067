/// What may stand at a place of a Kassenzeichen.
public enum CharacterKind: Hashable, Sendable {
    case digit
    case letter
    case digitOrLetter
    /// A check digit that may be X.
    case digitOrX

    /// - Parameter character: one of `0-9 A-Z` in ASCII.
    func accepts(_ character: UInt8) -> Bool {
        switch self {
        case .digit: character.isDigit
        case .letter: character.isCapital
        case .digitOrLetter: character.isDigit || character.isCapital
        case .digitOrX: character.isDigit || character == UInt8(ascii: "X")
        }
    }

    /// What accepts whatever one of the two accepts.
    func union(_ other: CharacterKind) -> CharacterKind {
        if self == other { return self }
        let kinds: Set = [self, other]
        return kinds == [.digit, .digitOrX] ? .digitOrX : .digitOrLetter
    }

    public var german: String {
        switch self {
        case .digit: "eine Ziffer"
        case .letter: "ein Buchstabe von A bis Z"
        case .digitOrLetter: "eine Ziffer oder ein Buchstabe von A bis Z"
        case .digitOrX: "eine Ziffer oder X"
        }
    }

    public var english: String {
        switch self {
        case .digit: "a digit"
        case .letter: "a letter from A to Z"
        case .digitOrLetter: "a digit or a letter from A to Z"
        case .digitOrX: "a digit or X"
        }
    }
}
