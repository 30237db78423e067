/// Card numbers in texts that terminals and hosts wrote.
///
/// Fields that carry card numbers are cut down where they are decoded. A terminal's free text may hold one as well, and
/// texts are journaled, shown and printed.
public enum CardNumber {
    /// Digits of a card number (ISO/IEC 7812-1: at most 19; no payment card has fewer than 13).
    static let lengths = 13...19
    private static let digitsShown = 4

    /// The text with all but the last four digits of each card number replaced by "*", and with all of a track that follows
    /// the number.
    ///
    /// A card number is 13 to 19 digits with a right check digit (Luhn), in one piece or in groups with a single blank,
    /// hyphen or dot between them, or with a line break and blanks; other digits may follow it. A longer piece is masked as a
    /// whole, for a number may hide in it. Where a track follows, the check digit does not matter.
    public static func masked(_ text: String) -> String {
        let scalars = masked(Array(text.unicodeScalars))
        return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// The lines of one text, such as a receipt. A number may go on in the next line.
    public static func masked(lines: [String]) -> [String] {
        let pieces = lines.map { Array($0.unicodeScalars) }
        let whole = masked(Array(pieces.joined(separator: ["\n"])))
        var start = 0
        return pieces.map { piece in
            defer { start += piece.count + 1 }
            return whole[start..<start + piece.count].reduce(into: "") { $0.unicodeScalars.append($1) }
        }
    }

    /// - Returns: as many scalars, at the same places.
    private static func masked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let text = CardText(scalars)
        var masked = scalars
        var index = 0
        while index < scalars.count {
            guard text.isDigit(at: index) else {
                index += 1
                continue
            }
            let found = text.find(from: index)
            for position in found.number.dropLast(digitsShown) + found.track { masked[position] = "*" }
            index = found.end
        }
        return masked
    }
}
