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
    /// A card number is a run of 13 to 19 digits with a right check digit (Luhn), written in one piece or in groups with a
    /// single blank, hyphen or dot between them. A longer run in one piece is masked as well, for a number may hide in it.
    public static func masked(_ text: String) -> String {
        var characters = Array(text)
        var index = 0
        while index < characters.count {
            let run = DigitRun(in: characters, from: index)
            if run.digits.isEmpty {
                index += 1
                continue
            }
            if run.isCardNumber {
                for position in run.positions.dropLast(digitsShown) { characters[position] = "*" }
                index = run.end
            } else {
                index = run.firstGroupEnd
            }
        }
        return String(characters)
    }

    /// Digits from some place on, with the places where they stand.
    private struct DigitRun {
        private(set) var digits: [Int] = []
        private(set) var positions: [Int] = []
        /// Behind the first group of digits.
        private(set) var firstGroupEnd: Int
        private(set) var end: Int
        private var groups: [Int] = []

        init(in characters: [Character], from start: Int) {
            firstGroupEnd = start
            end = start
            var index = start
            var group = 0
            while index < characters.count {
                if let digit = Self.digit(characters[index]) {
                    digits.append(digit)
                    positions.append(index)
                    group += 1
                    index += 1
                    end = index
                    continue
                }
                if groups.isEmpty { firstGroupEnd = index }
                guard group > 0, Self.separates(characters[index]), index + 1 < characters.count,
                    Self.digit(characters[index + 1]) != nil
                else { break }
                groups.append(group)
                group = 0
                index += 1
            }
            if groups.isEmpty { firstGroupEnd = end }
            groups.append(group)
        }

        var isCardNumber: Bool {
            if groups.count == 1, digits.count > lengths.upperBound { return true }
            return lengths.contains(digits.count) && isGroupedLikeOne && hasRightCheckDigit
        }

        /// In one piece, in fours (the last group has the rest), or as American Express groups them. Columns of numbers that
        /// happen to stand side by side are none of these.
        private var isGroupedLikeOne: Bool {
            if groups.count == 1 || groups == [4, 6, 5] || groups == [4, 6, 4] { return true }
            return groups.dropLast().allSatisfy { $0 == 4 } && (groups.last ?? 0) <= 7
        }

        private var hasRightCheckDigit: Bool {
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
}
