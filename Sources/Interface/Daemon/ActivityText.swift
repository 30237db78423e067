internal import PayPoint

/// What is under way, in words.
enum ActivityText {
    static func german(_ activity: Activity) -> String {
        switch activity {
        case .payment(let id): "die Zahlung \(id) läuft"
        case .printing(let jobs): jobs == 1 ? "ein Druck läuft" : "\(jobs) Drucke laufen"
        case .dayEnd(let terminal): "\(terminal) macht Kassenschnitt"
        case .doubt(let id): "die Zahlung \(id) ist ungeklärt"
        case .sale(let id, let register): "der Verkauf \(id) an \(register) ist nicht ganz bezahlt"
        case .shift(_, let clerk, let register):
            register.map { "\(clerk) ist an \($0) angemeldet" } ?? "\(clerk) ist angemeldet"
        case .unclosedRegister(let register, let day): "\(register) ist seit \(day.iso8601) nicht abgeschlossen"
        case .unsentHandOver(let closing): "die Datei des Abschlusses \(closing) ist nicht übergeben"
        }
    }

    static func english(_ activity: Activity) -> String {
        switch activity {
        case .payment(let id): "payment \(id) runs"
        case .printing(let jobs): jobs == 1 ? "a page is being printed" : "\(jobs) pages are being printed"
        case .dayEnd(let terminal): "\(terminal) closes its day"
        case .doubt(let id): "payment \(id) is in doubt"
        case .sale(let id, let register): "sale \(id) at \(register) is not paid in full"
        case .shift(_, let clerk, let register):
            register.map { "\(clerk) is signed on at \($0)" } ?? "\(clerk) is signed on"
        case .unclosedRegister(let register, let day): "\(register) has not been closed since \(day.iso8601)"
        case .unsentHandOver(let closing): "the file of closing \(closing) has not been handed over"
        }
    }
}
