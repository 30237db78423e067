/// Card numbers in texts that terminals and hosts wrote.
///
/// Fields that carry card numbers are cut down where they are decoded. A terminal's free text may hold one as well, and
/// texts are journaled, shown and printed.
public enum CardNumber {
    /// Digits of a card number (ISO/IEC 7812-1: at most 19; no payment card has fewer than 13).
    private static let lengths = 13...19
    private static let digitsShown = 4

    /// The text with all but the last four digits of each card number replaced by "*".
    ///
    /// A card number is 13 to 19 digits with a right check digit (Luhn), in one piece or in groups with a single blank,
    /// hyphen or dot between them; other digits may follow it. A longer piece is masked as a whole, for a number may hide in it.
    public static func masked(_ text: String) -> String {
        var characters = Array(text)
        var index = 0
        while index < characters.count {
            guard digit(characters[index]) != nil else {
                index += 1
                continue
            }
            let groups = groups(in: characters, from: index)
            let number = positions(ofNumberIn: groups, characters)
            for position in number.dropLast(digitsShown) { characters[position] = "*" }
            index = (number.last ?? groups.first?.last ?? index) + 1
        }
        return String(characters)
    }

    /// Where the digits stand from a place on, by groups; ends with the group that has more digits than any number.
    private static func groups(in characters: [Character], from start: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var digits = 0
        var index = start
        while digits <= lengths.upperBound {
            let end = characters[index...].firstIndex { digit($0) == nil } ?? characters.count
            guard end > index else { break }
            groups.append(index..<end)
            digits += end - index
            guard end + 1 < characters.count, separates(characters[end]) else { break }
            index = end + 1
        }
        return groups
    }

    /// Of the groups from the first on, as many as make a card number.
    private static func positions(ofNumberIn groups: [Range<Int>], _ characters: [Character]) -> [Int] {
        if let first = groups.first, first.count > lengths.upperBound { return Array(first) }
        for count in stride(from: groups.count, to: 0, by: -1) {
            let positions = groups.prefix(count).flatMap { Array($0) }
            guard lengths.contains(positions.count), areGroupedLikeOne(groups.prefix(count).map(\.count)) else {
                continue
            }
            if hasRightCheckDigit(positions.compactMap { digit(characters[$0]) }) { return positions }
        }
        return []
    }

    /// In one piece, in fours (the last group has the rest), or as American Express groups them. Columns of numbers that
    /// happen to stand side by side are none of these.
    private static func areGroupedLikeOne(_ sizes: [Int]) -> Bool {
        if sizes.count == 1 || sizes == [4, 6, 5] || sizes == [4, 6, 4] { return true }
        return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 7
    }

    private static func hasRightCheckDigit(_ digits: [Int]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place.isMultiple(of: 2) ? digit : digit * 2
            sum += value > 9 ? value - 9 : value
        }
        return sum.isMultiple(of: 10)
    }

    private static func digit(_ character: Character) -> Int? {
        character.isASCII ? character.wholeNumberValue : nil
    }

    private static func separates(_ character: Character) -> Bool {
        character == " " || character == "-" || character == "."
    }
}
