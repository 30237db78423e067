/// A text in which card numbers are looked for.
struct CardText {
    /// Digits in a row.
    private struct Group {
        let range: Range<Int>
        /// Stands in another line than the group before.
        let isInNextLine: Bool
    }

    let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// - Parameter start: where a group of digits begins.
    /// - Returns: the digits of the card number that begins there, what follows it of a track, and where to look on.
    func find(from start: Int) -> (number: [Int], track: [Int], end: Int) {
        let groups = groups(from: start)
        let first = groups.first.map { Array($0.range) } ?? []
        let number = number(in: groups)
        let last = (number.last ?? first.last ?? start) + 1
        let track = track(behind: last, isBehindNumber: !number.isEmpty)
        let isTrackOnly = number.isEmpty && !track.isEmpty
        guard !isTrackOnly || CardNumber.lengths.contains(first.count) else { return ([], [], last) }
        return (isTrackOnly ? first : number, track, (track.last ?? last - 1) + 1)
    }

    /// The groups from a place on; ends with the one that makes more digits than any number has.
    private func groups(from start: Int) -> [Group] {
        var groups: [Group] = []
        var digits = 0
        var next: (start: Int, isInNextLine: Bool)? = (start, false)
        while let group = next, digits <= CardNumber.lengths.upperBound {
            let end = endOfDigits(from: group.start)
            groups.append(Group(range: group.start..<end, isInNextLine: group.isInNextLine))
            digits += end - group.start
            next = groupBehind(end)
        }
        return groups
    }

    private func groupBehind(_ end: Int) -> (start: Int, isInNextLine: Bool)? {
        if isSeparator(at: end), isDigit(at: end + 1) { return (end + 1, false) }
        let next = behindLineBreak(isSeparator(at: end) ? end + 1 : end)
        return next.flatMap { isDigit(at: $0) ? ($0, true) : nil }
    }

    /// Of the groups from the first on, as many as make a card number.
    private func number(in groups: [Group]) -> [Int] {
        if let first = groups.first, first.range.count > CardNumber.lengths.upperBound { return Array(first.range) }
        for count in stride(from: groups.count, to: 0, by: -1) {
            let part = groups.prefix(count)
            let positions = part.flatMap { Array($0.range) }
            guard CardNumber.lengths.contains(positions.count), areGroupedLikeOne(part) else { continue }
            if hasRightCheckDigit(positions.compactMap(digit(at:))) { return positions }
        }
        return []
    }

    /// As card numbers are written; where the line ended, perhaps within one of its groups.
    private func areGroupedLikeOne(_ groups: ArraySlice<Group>) -> Bool {
        guard groups.contains(where: \.isInNextLine) else { return areGroupedLikeOne(groups.map(\.range.count)) }
        guard let last = groups.last, !goesOn(at: last.range.upperBound) else { return false }
        if areGroupedLikeOne(groups.map(\.range.count)) { return true }
        guard groups.count(where: \.isInNextLine) == 1 else { return false }
        return areGroupedLikeOne(
            groups.reduce(into: [Int]()) { sizes, group in
                if group.isInNextLine, let size = sizes.popLast() {
                    sizes.append(size + group.range.count)
                } else {
                    sizes.append(group.range.count)
                }
            })
    }

    /// In one piece, in fours (the last group has the rest), or as American Express groups them. Columns of numbers that
    /// happen to stand side by side are none of these.
    private func areGroupedLikeOne(_ sizes: [Int]) -> Bool {
        if sizes.count == 1 || sizes == [4, 6, 5] || sizes == [4, 6, 4] { return true }
        return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 7
    }

    /// Whether the digits before belong to an amount, a date or a time.
    private func goesOn(at index: Int) -> Bool {
        guard let scalar = scalar(at: index) else { return false }
        return [",", ".", ":", "/", "-"].contains(scalar) && isDigit(at: index + 1)
    }

    private func hasRightCheckDigit(_ digits: [Int]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place.isMultiple(of: 2) ? digit : digit * 2
            sum += value > 9 ? value - 9 : value
        }
        return sum.isMultiple(of: 10)
    }
}

extension CardText {
    func isDigit(at index: Int) -> Bool { digit(at: index) != nil }

    func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    func endOfDigits(from start: Int) -> Int {
        scalars[start...].indices.first { !isDigit(at: $0) } ?? scalars.count
    }

    /// Where the next line that is not empty begins, when this one ends here.
    func behindLineBreak(_ index: Int) -> Int? {
        var index = index
        var isBehindBreak = false
        while let scalar = scalar(at: index), isBlank(scalar) || isLineBreak(scalar) {
            isBehindBreak = isBehindBreak || isLineBreak(scalar)
            index += 1
        }
        return isBehindBreak ? index : nil
    }

    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }

    private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private func digit(at index: Int) -> Int? {
        guard let scalar = scalar(at: index), ("0"..."9").contains(scalar) else { return nil }
        return Int(scalar.value - 0x30)
    }

    private func isSeparator(at index: Int) -> Bool {
        guard let scalar = scalar(at: index) else { return false }
        return isBlank(scalar) || scalar == "-" || scalar == "."
    }
}
