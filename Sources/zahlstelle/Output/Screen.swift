import FoundationEssentials

/// What the reader of an output can be shown: colours and a width on a terminal, neither anywhere else.
struct Screen: Sendable {
    enum Colour: String, Sendable {
        case good = "32"
        case bad = "31"
        case warning = "33"
        case strong = "1"
    }

    let hasColours: Bool
    /// Columns; nil where lines may be of any length.
    let width: Int?

    init(hasColours: Bool, width: Int?) {
        self.hasColours = hasColours
        self.width = width
    }

    /// Colours only on a terminal, and not where the user wants none (https://no-color.org).
    init(_ output: Output) {
        hasColours = output.isDrawable && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        width = output.isTerminal ? output.width : nil
    }

    func paint(_ text: String, _ colour: Colour?) -> String {
        guard hasColours, let colour else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }
}
