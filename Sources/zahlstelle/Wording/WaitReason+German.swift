import PayPoint
import Updates

extension WaitReason {
    /// Why an update waits, and what would end that.
    var words: Words {
        switch self {
        case .held:
            Words("Ein Techniker hält es zurück (update schedule).", "A technician holds it back (update schedule).")
        case .notBefore(let moment):
            Words("Ein Techniker hat einen Zeitpunkt genannt.", "A technician named a moment: \(moment.iso8601).")
        case .noWindow:
            Words(
                "In zahlstelled.toml steht unter [update] kein Fenster (window).",
                "zahlstelled.toml names no window under [update].")
        case .timeUnknown:
            Words(
                "Die Uhrzeit ist nicht sicher: kein Zeitserver seit dem Start, und die Batterieuhr fehlt oder weicht ab.",
                "The time is not certain: no time server since the start, and the battery clock is missing or differs.")
        case .outsideWindow(nil):
            Words(
                "In den nächsten zwei Wochen liegt das Fenster immer in der Öffnungszeit oder kurz davor.",
                "In the next two weeks the window is always within opening hours or shortly before.")
        case .outsideWindow:
            Words(
                "Es ist außerhalb des Fensters, geöffnet oder kurz davor.",
                "It is outside the window, or the office is open or about to.")
        case .underWay(let activities):
            Words(
                activities.map(\.german).joined(separator: " "), activities.map(\.english).joined(separator: " "))
        case .silent:
            Words(
                "Der Dienst antwortet nicht. Mit 'update schedule --now' startet das Update nach einer halben Stunde trotzdem.",
                "The daemon does not answer. With 'update schedule --now' the update starts after half an hour all the same."
            )
        }
    }
}

extension Words {
    /// As it is remembered.
    var said: UpdateState.Said { .init(german: german, english: english) }
}
