import Interface
import PayPoint

/// A difference between what was counted and the book.
enum DifferenceText {
    static func german(_ cents: Int64) -> String {
        if cents == 0 { return "keine" }
        return cents < 0 ? "\(Cents(-cents).german) zu wenig" : "\(Cents(cents).german) zu viel"
    }
}

extension Closings.Difference {
    var german: String {
        let state =
            switch self.state {
            case .open: "offen"
            case .explained: "geklärt"
            case .replaced: "ersetzt"
            case .writtenOff: "ausgebucht"
            }
        let text = "\(difference)  \(place): \(DifferenceText.german(amount)), \(state)"
        return PrintableText.clean(text + (reason.map { ", \($0)" } ?? ""))
    }

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
