/// A name as it is compared when somebody looks for it: small letters, ä as ae, no accents, one blank between words. "Müller-Lüdenscheidt,
/// Karl" and "MUELLER LUEDENSCHEIDT KARL" are the same.
public struct FoldedName: Hashable, Sendable {
    /// ASCII where the letters are Latin ones. Empty for a text without letters and digits.
    public let text: String

    public init(_ name: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var isBetween = false
        for scalar in name.unicodeScalars {
            if scalar.isASCII {
                Self.append(UInt8(truncatingIfNeeded: scalar.value), to: &bytes, &isBetween)
            } else if scalar == "\u{308}" {
                // An umlaut that was written as a letter and two dots.
                if let last = bytes.last, !isBetween, "aou".utf8.contains(last) { bytes.append(UInt8(ascii: "e")) }
            } else if let folded = Self.foldings[scalar] {
                for byte in folded.utf8 { Self.append(byte, to: &bytes, &isBetween) }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if isBetween { bytes.append(UInt8(ascii: " ")) }
                isBetween = false
                bytes += scalar.properties.lowercaseMapping.utf8
            } else if scalar.properties.generalCategory != .nonspacingMark {
                isBetween = !bytes.isEmpty
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8], _ isBetween: inout Bool) {
        let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
        guard small.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) else {
            // An apostrophe is left out where somebody types a name without it.
            if byte != UInt8(ascii: "'") { isBetween = !bytes.isEmpty }
            return
        }
        if isBetween { bytes.append(UInt8(ascii: " ")) }
        isBetween = false
        bytes.append(small)
    }

    /// The letters of names in Germany and around that are more than their base letter in ASCII.
    private static let foldings: [Unicode.Scalar: String] = {
        var foldings: [Unicode.Scalar: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "ẞ": "ss", "æ": "ae",
            "Æ": "ae",
            "œ": "oe", "Œ": "oe", "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa", "þ": "th", "Þ": "th", "’": "",
        ]
        for (base, letters) in [
            ("a", "áàâãāăąÁÀÂÃĀĂĄ"), ("c", "çćčĉċÇĆČĈĊ"), ("d", "ďđðĎĐÐ"), ("e", "éèêëēĕėęěÉÈÊËĒĔĖĘĚ"),
            ("g", "ğĝġģĞĜĠĢ"),
            ("h", "ĥħĤĦ"), ("i", "íìîïĩīĭįıÍÌÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "łľĺļŁĽĹĻ"), ("n", "ñńňņÑŃŇŅ"),
            ("o", "óòôõōŏőÓÒÔÕŌŎŐ"), ("r", "řŕŗŘŔŖ"), ("s", "śšşșŝŚŠŞȘŜ"), ("t", "ťţțŧŤŢȚŦ"),
            ("u", "úùûũūŭůűųÚÙÛŨŪŬŮŰŲ"),
            ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"),
        ] {
            for letter in letters.unicodeScalars { foldings[letter] = base }
        }
        return foldings
    }()
}
