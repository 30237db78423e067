extension KassenzeichenPattern {
    /// Reads what a person typed or a scanner gave. Separators are passed over wherever they stand, small letters are taken for
    /// capitals, so that both ways lead to the same value. Nothing else is put right: no zero is added, no digit exchanged.
    ///
    /// - Throws: the first thing that is wrong, with its position in the text.
    public func read(_ typed: String) throws(KassenzeichenFault) -> Kassenzeichen {
        var characters: [UInt8] = []
        characters.reserveCapacity(lengths.upperBound)
        let scalars = typed.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if Self.isSeparator(scalar) { continue }
            guard let character = Self.normalised(scalar), alphabet.accepts(character) else {
                throw .character(scalar, position: Self.position(of: index, in: typed), expected: alphabet)
            }
            guard characters.count < lengths.upperBound else {
                throw .tooLong(position: Self.position(of: index, in: typed), expected: lengths)
            }
            characters.append(character)
        }
        guard !characters.isEmpty else { throw .empty }
        guard characters.count >= lengths.lowerBound else {
            throw .tooShort(count: characters.count, expected: lengths)
        }
        try check(characters, of: typed)
        return Kassenzeichen(unchecked: characters)
    }

    /// The Kassenzeichen as it stands on paper. One that does not fit, from the time of another pattern, is left as it is.
    public func shown(_ kassenzeichen: Kassenzeichen) -> String {
        let text = kassenzeichen.text
        guard lengths.contains(text.utf8.count) else { return text }
        var rest = text[...]
        var shown = ""
        for group in groups {
            let length = length(of: group, in: text.utf8.count)
            shown += group.lead + rest.prefix(length)
            rest = rest.dropFirst(length)
        }
        return shown
    }

    /// Whether the characters are of their groups' kinds, and the check digit is right.
    private func check(_ characters: [UInt8], of typed: String) throws(KassenzeichenFault) {
        var offset = 0
        var protected: [UInt8] = []
        var checkOffset: Int?
        for group in groups {
            let end = offset + length(of: group, in: characters.count)
            for place in offset..<end where !group.kind.accepts(characters[place]) {
                throw .character(
                    Unicode.Scalar(characters[place]), position: Self.position(ofCharacter: place, in: typed),
                    expected: group.kind)
            }
            if group.isProtected { protected += characters[offset..<end] }
            if group.isCheck { checkOffset = offset }
            offset = end
        }
        guard let checkOffset else { return }
        guard let expected = check.character(for: protected) else { throw .neverGivenOut }
        guard characters[checkOffset] == expected else {
            throw .checkDigit(position: Self.position(ofCharacter: checkOffset, in: typed))
        }
    }

    /// Blanks of any kind, dots, dashes and hyphens of any kind (a text copied from a document has its own), slashes, underscores.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ".", "-", "/", "_", "\t"..."\r": true
        // An import asks this of every digit, so the tables of Unicode are left alone for ASCII.
        default: !scalar.isASCII && (scalar.properties.isDash || scalar.properties.isWhitespace)
        }
    }

    private static func normalised(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII else { return nil }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
        return capital.isDigit || capital.isCapital ? capital : nil
    }

    /// From 1, counting characters as a person sees them.
    private static func position(of index: String.Index, in typed: String) -> Int {
        typed[..<index].count + 1
    }

    /// - Parameter character: its offset among the digits and letters.
    private static func position(ofCharacter character: Int, in typed: String) -> Int {
        let places = typed.unicodeScalars.indices.filter { !isSeparator(typed.unicodeScalars[$0]) }
        return position(of: places[character], in: typed)
    }
}
