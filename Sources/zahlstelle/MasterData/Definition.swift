/// What defining something came to.
enum Definition {
    case entered, changed, unchanged

    init<Thing: Equatable>(of wanted: Thing, over present: Thing?) {
        self = present == nil ? .entered : present == wanted ? .unchanged : .changed
    }

    var german: String {
        switch self {
        case .entered: "eingerichtet"
        case .changed: "geändert"
        case .unchanged: "unverändert"
        }
    }

    /// "Kasse K1: geändert"
    func heading(_ thing: String, _ screen: Screen) -> String {
        "\(PrintableText.clean(thing)): \(screen.paint(german, .good))"
    }
}

extension CommandFailure {
    /// What is new needs what nothing else can stand for.
    static func undefined(_ text: Words, lacks option: String) -> CommandFailure {
        CommandFailure(
            status: .usage, name: "usage", text: text,
            advice: Words(
                "Zum Einrichten fehlt \(option); ist der Name vertippt?",
                "To set it up, \(option) is missing; is the name mistyped?"))
    }
}
