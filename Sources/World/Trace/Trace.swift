/// What happened, for whoever looks into a failed seed. Kept only when asked for: a seed that failed is played again.
final class Trace {
    private let agenda: Agenda
    private let write: ((String) -> Void)?

    /// - Parameter write: takes each line; without it nothing is put together.
    init(_ agenda: Agenda, to write: ((String) -> Void)?) {
        self.agenda = agenda
        self.write = write
    }

    var isKept: Bool { write != nil }

    func note(_ who: String, _ what: @autoclosure () -> String) {
        guard let write else { return }
        let name = who + String(repeating: " ", count: max(1, 12 - who.count))
        write("\(agenda.now.text)  \(name)\(what())")
    }
}
