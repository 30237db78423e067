internal import CSV

/// Writes with the letters of one charset what has letters of another: names of people keep being readable in systems that know Latin 1
/// and nothing else. A letter loses the accents that the charset lacks; a question mark stands for one of which nothing is left then.
/// Whatever somebody is called, their payment can be handed over.
enum Transliteration {
    static func text(_ text: String, in charset: CSVCharset) -> String {
        guard charset != .utf8, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var result = ""
        for character in text {
            // An accent that stands as a character of its own belongs to its letter: é may be written in two ways.
            let scalars = character.unicodeScalars
            if scalars.allSatisfy(charset.contains) {
                result.append(character)
            } else if let composed = composed[character], charset.contains(composed) {
                result.unicodeScalars.append(composed)
            } else {
                result += letters[character] ?? base(of: scalars, in: charset) ?? "?"
            }
        }
        return result
    }

    /// The letter of a character without accents.
    private static func base(of scalars: String.UnicodeScalarView, in charset: CSVCharset) -> String? {
        guard let first = scalars.first, scalars.dropFirst().allSatisfy(isAccent) else { return nil }
        return charset.contains(first) ? String(first) : letters[Character(first)] ?? base(of: first)
    }

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    /// Unicode tells it by the names of letters: LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE is an e.
    private static func base(of scalar: Unicode.Scalar) -> String? {
        let words = scalar.properties.name?.split(separator: " ") ?? []
        guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count <= 2, words[4] == "WITH"
        else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }

    /// The letters of Latin 1 in one scalar, found by however they are written: equal characters are equal keys.
    private static let composed: [Character: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: (0xC0...0xFF).compactMap { Unicode.Scalar(UInt8($0)) }.map { (Character($0), $0) })

    /// What is more than a letter with an accent.
    private static let letters: [Character: String] = [
        "€": "EUR", "„": "\"", "“": "\"", "”": "\"", "‚": "'", "‘": "'", "’": "'", "–": "-", "—": "-", "‐": "-",
        "‑": "-", "−": "-", "…": "...", "•": "*", "™": "TM", "\u{202F}": " ", "\u{2009}": " ", "ẞ": "SS", "Œ": "OE",
        "œ": "oe", "Ĳ": "IJ", "ĳ": "ij", "ı": "i", "ŉ": "'n", "Ŋ": "N", "ŋ": "n", "ĸ": "k", "ſ": "s", "Ə": "A",
        "ə": "a",
    ]
}
