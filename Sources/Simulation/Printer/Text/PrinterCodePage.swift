/// A character table of the printer.
public enum PrinterCodePage: String, Hashable, Sendable, CaseIterable {
    case cp437, cp850, cp858, wpc1252

    /// The characters of 80 to FF. U+FFFD stands where the table has none; the printer shows its box for those.
    var upperHalf: [Unicode.Scalar] { Self.tables[self] ?? [] }

    private static let tables: [PrinterCodePage: [Unicode.Scalar]] = [
        .cp437: Array(
            """
            ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
            αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
            """.unicodeScalars),
        .cp850: Array(latin(at0xD5: "ı")),
        .cp858: Array(latin(at0xD5: "€")),
        .wpc1252: Array(
            "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
            + (0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) },
    ]

    /// 850 and 858 differ in one place.
    private static func latin(at0xD5 place: String) -> String.UnicodeScalarView {
        """
        ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ\(place)ÍÎÏ┘┌█▄¦Ì▀\
        ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
        """.unicodeScalars
    }
}
