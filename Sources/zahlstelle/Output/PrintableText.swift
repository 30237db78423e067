/// Text from a device, a front end or a journal, made safe for a terminal: what could move the cursor, change colours or
/// turn the direction of writing becomes a middle dot, and what would begin a new line a blank.
enum PrintableText {
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.properties.isWhitespace ? " " : isHarmless(scalar) ? scalar : "·")
        }
        return String(scalars)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
        default: true
        }
    }
}
