import Interface
import PayPoint

/// A difference between what was counted and the book.
enum DifferenceText {
    static func german(_ cents: Int64) -> String {
        if cents == 0 { return "keine" }
        return cents < 0 ? "\(Cents(-cents).german) zu wenig" : "\(Cents(cents).german) zu viel"
    }

    /// With the number under which 'closing settle' wants it.
    static func german(_ cents: Int64, number: Int64?) -> String {
        guard cents != 0, let number else { return german(cents) }
        return "\(german(cents)), Nummer \(number)"
    }
}

extension Closings.Difference {
    /// What it is, when and with whom it came to light, and what became of it.
    var lines: [String] {
        let head = "\(difference)  \(place): \(DifferenceText.german(amount)), \(state.german)"
        let found = "Kasse \(register), \(Self.german(time)), beteiligt: \(people.joined(separator: ", "))"
        let decision = by.map { by in
            "\(state.german) von \(by)" + (decided.map { " am \(Self.german($0))" } ?? "")
                + (reason.map { ": \($0)" } ?? "")
        }
        let indent = String(repeating: " ", count: "\(difference)".count + 2)
        return [PrintableText.clean(head)]
            + [found, decision].compactMap(\.self).map { indent + PrintableText.clean($0) }
    }

    private static func german(_ time: String) -> String { CivilTime(iso8601: time)?.german ?? time }

    private var place: String {
        switch origin {
        case .closing: "Abschluss \(closingName)"
        case .handOver: "Übergabe der Kasse \(register)"
        case .delivery: "Ablieferung \(delivery ?? "") der Kasse \(register)"
        case .dayEnd: "Kassenschnitt am Terminal \(terminal ?? "") zum Abschluss \(closingName)"
        }
    }

    private var closingName: String { register + (closing.map { "-A\($0)" } ?? "") }
}

extension Closings.DifferenceState {
    var german: String {
        switch self {
        case .open: "offen"
        case .explained: "geklärt"
        case .replaced: "ersetzt"
        case .writtenOff: "ausgebucht"
        }
    }
}
