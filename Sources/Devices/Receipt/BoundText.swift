internal import PayPoint

/// German text with no-break spaces where a line must not end: between a number and what it counts, and between "Nr." or "§" and
/// the number behind it.
enum BoundText {
    private static let units: Set<Substring> = ["EUR", "€", "%", "x", "Cent", "Stück"]
    private static let leaders = ["Nr.", "§", "§§", "Abs.", "Art.", "Az."]

    static func bound(_ text: String) -> String {
        var result = ""
        var previous: Substring?
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if let previous { result += belongTogether(previous, word) ? "\u{A0}" : " " }
            result += word
            previous = word
        }
        return result
    }

    private static func belongTogether(_ left: Substring, _ right: Substring) -> Bool {
        if left.last?.isNumber == true {
            let unit = right.last?.isPunctuation == true && right.count > 1 ? right.dropLast() : right
            return units.contains(unit)
        }
        return left == "x" && right.first?.isNumber == true
            || leaders.contains(where: left.hasSuffix) && right.first?.isNumber == true
    }
}
