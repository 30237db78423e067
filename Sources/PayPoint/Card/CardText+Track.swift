/// The magnetic stripe's tracks (ISO/IEC 7813), which some terminals and hosts echo when something is wrong with a card.
extension CardText {
    /// Expiry and service code, the least that stands behind the number on track 2.
    private static let leastTrackDigits = 7
    /// On track 1 the name has 2 to 26 characters; a line may break within it.
    private static let mostNameCharacters = 32

    /// What belongs to a track behind a number: the digits of track 2 behind `=`, or D where somebody wrote nibbles; on
    /// track 1 the name between `^` and the digits.
    ///
    /// - Parameter isBehindNumber: Whether the number is one by its check digit. Otherwise the track has to look like one.
    func track(behind end: Int, isBehindNumber: Bool) -> [Int] {
        guard let mark = mark(behind: end) else { return [] }
        switch scalars[mark] {
        case "=":
            let digits = digits(from: mark + 1)
            return isBehindNumber || digits.count >= Self.leastTrackDigits ? digits : []
        case "D", "d":
            let digits = digits(from: mark + 1)
            return digits.count >= Self.leastTrackDigits ? digits : []
        case "^": return trackOne(from: mark + 1, isBehindNumber: isBehindNumber)
        default: return []
        }
    }

    /// Where the character behind a number stands that is no blank and no line break.
    private func mark(behind end: Int) -> Int? {
        let index = behindBlanks(behindLineBreak(end) ?? end)
        return scalar(at: index) == nil ? nil : index
    }

    /// The digits from there on, also in the lines that follow.
    private func digits(from start: Int) -> [Int] {
        var digits: [Int] = []
        var next = behindLineBreak(start) ?? behindBlanks(start)
        while isDigit(at: next) {
            let end = endOfDigits(from: next)
            digits += next..<end
            next = behindLineBreak(end) ?? end
        }
        return digits
    }

    /// Name and digits; without an end of the name, what could be the name's beginning.
    private func trackOne(from start: Int, isBehindNumber: Bool) -> [Int] {
        let reach = scalars[start...].prefix(Self.mostNameCharacters)
        if let mark = reach.firstIndex(of: "^") {
            return (start..<mark).filter(isWord(at:)) + digits(from: mark + 1)
        }
        return isBehindNumber ? reach.indices.prefix { isWord(at: $0) || scalars[$0] == "/" }.filter(isWord(at:)) : []
    }

    private func behindBlanks(_ start: Int) -> Int {
        scalars[start...].indices.first { !isBlank(scalars[$0]) } ?? scalars.count
    }

    private func isWord(at index: Int) -> Bool { scalars[index].properties.isAlphabetic || isDigit(at: index) }
}
