internal import CSV

/// Writes with the letters of one charset what has letters of another: names of people keep being readable in systems that know Latin 1
/// and nothing else. A letter for which there is nothing stays, and is refused when it is written; none ever becomes a question mark.
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
            } else if let known = letters[character] {
                result += known
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The letters of Latin 1 in one scalar, found by however they are written: equal characters are equal keys.
    private static let composed: [Character: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: (0xC0...0xFF).compactMap { Unicode.Scalar(UInt8($0)) }.map { (Character($0), $0) })

    private static let letters: [Character: String] = {
        var letters: [Character: String] = [
            "€": "EUR", "„": "\"", "“": "\"", "”": "\"", "‚": "'", "‘": "'", "’": "'", "–": "-", "—": "-", "‐": "-",
            "‑": "-", "−": "-", "…": "...", "•": "*", "™": "TM", "\u{202F}": " ", "\u{2009}": " ", "ẞ": "SS", "Œ": "OE",
            "œ": "oe", "Ĳ": "IJ", "ĳ": "ij", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ł": "L", "ł": "l",
            "ŉ": "'n", "Ŋ": "N", "ŋ": "n", "Ŧ": "T", "ŧ": "t", "ĸ": "k", "ſ": "s", "Ə": "A", "ə": "a",
        ]
        for (base, variants) in accented {
            for variant in variants { letters[variant] = String(base) }
        }
        return letters
    }()

    /// The letters of the official languages of Europe that Latin 1 lacks, by the one they come from.
    private static let accented: [(Character, String)] = [
        ("A", "ĀĂĄǍȀȂẠẢ"), ("a", "āăąǎȁȃạả"), ("C", "ĆĈĊČ"), ("c", "ćĉċč"), ("D", "Ď"), ("d", "ď"),
        ("E", "ĒĔĖĘĚẸẺẼ"), ("e", "ēĕėęěẹẻẽ"), ("G", "ĜĞĠĢǦ"), ("g", "ĝğġģǧ"), ("H", "Ĥ"), ("h", "ĥ"),
        ("I", "ĨĪĬĮİǏỊỈ"), ("i", "ĩīĭįǐịỉ"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿ"),
        ("l", "ĺļľŀ"), ("N", "ŃŅŇ"), ("n", "ńņň"), ("O", "ŌŎŐǑƠỌỎ"), ("o", "ōŏőǒơọỏ"), ("R", "ŔŖŘ"), ("r", "ŕŗř"),
        ("S", "ŚŜŞŠȘ"), ("s", "śŝşšș"), ("T", "ŢŤȚ"), ("t", "ţťț"), ("U", "ŨŪŬŮŰŲƯǓỤỦ"), ("u", "ũūŭůűųưǔụủ"),
        ("W", "ŴẀẂẄ"), ("w", "ŵẁẃẅ"), ("Y", "ŶŸỲỸ"), ("y", "ŷỳỹ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
    ]
}
