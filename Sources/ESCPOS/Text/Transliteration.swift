/// Writes characters a code page lacks with ASCII characters.
enum Transliteration {
    /// The replacement of a scalar, or `nil` when nothing comes close.
    static func ascii(for scalar: Unicode.Scalar) -> String? {
        if let known = known[scalar] { return known }
        if let digit = digit(scalar) { return digit }
        return latinLetter(scalar)
    }

    private static let known: [Unicode.Scalar: String] = [
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{201B}": "'", "\u{2032}": "'", "\u{00B4}": "'",
        "\u{2039}": "<", "\u{203A}": ">", "\u{00AB}": "\"", "\u{00BB}": "\"",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{201F}": "\"", "\u{2033}": "\"",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2015}": "-",
        "\u{2212}": "-", "\u{2043}": "-", "\u{2500}": "-", "\u{2501}": "-", "\u{2550}": "=", "\u{2502}": "|",
        "\u{2022}": "*", "\u{2023}": "*", "\u{25CF}": "*", "\u{00B7}": ".", "\u{2024}": ".", "\u{2026}": "...",
        "\u{20AC}": "EUR", "\u{00A3}": "GBP", "\u{00A5}": "JPY", "\u{20BA}": "TRY", "\u{20BD}": "RUB",
        "\u{20B4}": "UAH", "\u{00A2}": "c",
        "\u{00A7}": "Par.", "\u{00B6}": "Abs.", "\u{2116}": "Nr.", "\u{2020}": "+", "\u{2030}": "o/oo",
        "\u{00A9}": "(C)", "\u{00AE}": "(R)", "\u{2122}": "(TM)", "\u{00D7}": "x", "\u{00F7}": ":", "\u{2215}": "/",
        "\u{2044}": "/", "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "<>", "\u{2248}": "~", "\u{2192}": "->",
        "\u{2190}": "<-", "\u{21D2}": "=>", "\u{2713}": "x", "\u{2714}": "x", "\u{2610}": "[ ]", "\u{2611}": "[x]",
        "\u{2612}": "[x]", "\u{00BC}": "1/4", "\u{00BD}": "1/2", "\u{00BE}": "3/4", "\u{2153}": "1/3",
        "\u{2154}": "2/3", "\u{00AA}": "a", "\u{00BA}": "o", "\u{00A6}": "|", "\u{02BC}": "'",
        "\u{00C6}": "AE", "\u{00E6}": "ae", "\u{0152}": "OE", "\u{0153}": "oe", "\u{1E9E}": "SS", "\u{0132}": "IJ",
        "\u{0133}": "ij", "\u{00DE}": "Th", "\u{00FE}": "th", "\u{00D0}": "D", "\u{00F0}": "d", "\u{014A}": "Ng",
        "\u{014B}": "ng", "\u{0131}": "i", "\u{017F}": "s", "\u{03BC}": "u", "\u{00B5}": "u",
        "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl", "\u{FB05}": "st",
        "\u{FB06}": "st",
    ]

    /// Digits of other scripts, and digits that are raised, lowered or circled.
    private static func digit(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.properties.numericType {
        case .decimal, .digit: scalar.properties.numericValue.map { String(Int($0)) }
        case .numeric, nil: nil
        @unknown default: nil
        }
    }

    /// The base letter of a Latin letter with any accent, hook or stroke, taken from the character's name in Unicode, so
    /// that no name of a citizen depends on a list of ours being complete.
    private static func latinLetter(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1 else { return nil }
        guard words.count == 4 || words[4] == "WITH" else { return nil }
        switch words[1] {
        case "CAPITAL": return String(words[3])
        case "SMALL": return words[3].lowercased()
        default: return nil
        }
    }
}
