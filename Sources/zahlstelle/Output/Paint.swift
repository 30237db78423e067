import FoundationEssentials

/// Colours on a terminal, and nothing anywhere else (https://no-color.org).
struct Paint: Sendable {
    enum Colour: String, Sendable {
        case good = "32"
        case bad = "31"
        case warning = "33"
        case strong = "1"
    }

    let isOn: Bool

    init(isOn: Bool) {
        self.isOn = isOn
    }

    init(_ output: Output) {
        isOn = output.isDrawable && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }

    func callAsFunction(_ text: String, _ colour: Colour?) -> String {
        guard isOn, let colour else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }
}
