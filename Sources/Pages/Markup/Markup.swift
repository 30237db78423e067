/// HTML as it is written. What comes from outside goes through ``write(_:)`` or an attribute's value, and is escaped there: it can
/// begin no element and end no quotation.
struct Markup {
    private(set) var text = ""

    mutating func write(_ outside: String) { Self.escape(outside, into: &text) }

    /// - Parameters:
    ///   - name: of the element, in our own words.
    ///   - attributes: their names in our own words as well.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout Markup) -> Void = { _ in }
    ) {
        open(name, attributes)
        content(&self)
        text += "</\(name)>"
    }

    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ outside: String
    ) {
        element(name, attributes) { $0.write(outside) }
    }

    /// An element that has no content and no end, such as `meta`.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        open(name, attributes)
    }

    /// Our own text as it is: the style sheet, and the line that says that it is HTML.
    mutating func literal(_ own: StaticString) { text += "\(own)" }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        text += "<\(name)"
        for (key, value) in attributes {
            text += " \(key)=\""
            Self.escape(value, into: &text)
            text += "\""
        }
        text += ">"
    }

    /// What cannot stand in HTML at all becomes a mark of replacement.
    private static func escape(_ outside: String, into text: inout String) {
        for scalar in outside.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            default:
                let isForbidden =
                    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
                text.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
            }
        }
    }
}
