import Interface

/// What was found out about a drawer's sensor.
struct DrawerCalibration: Encodable {
    typealias Level = OrgZahlstelleDrawer.Sense.Reply.Level
    typealias Sensor = OrgZahlstelleDrawer.Sense.Reply.Sensor

    enum Verdict: String, Encodable {
        /// The configuration says it.
        case right
        /// Another line belongs into the configuration.
        case change
        /// The line did not move: no sensor, or the drawer did not open.
        case unmoved
        /// The printer did not open it.
        case notOpened
    }

    let drawer: String
    let closed: Level
    let open: Level
    let outcome: OrgZahlstelleDrawer.Outcome
    let configured: Sensor
    let pin: Int64
    let verdict: Verdict
    /// What belongs into the section `[printer.drawer]`; nil where nothing was found out.
    let line: String?

    /// - Parameters:
    ///   - closed: the level before it was opened.
    ///   - open: the level behind that.
    init(
        drawer: String, closed: Level, open: Level, outcome: OrgZahlstelleDrawer.Outcome, configured: Sensor, pin: Int64
    ) {
        self.drawer = drawer
        self.closed = closed
        self.open = open
        self.outcome = outcome
        self.configured = configured
        self.pin = pin
        let found: Sensor? = closed == open ? nil : open == .high ? .openWhenHigh : .openWhenLow
        line = found.map { "sensor = \"\($0.word)\"" }
        verdict =
            if outcome.exitStatus != .done { .notOpened } else if let found {
                found == configured ? .right : .change
            } else {
                .unmoved
            }
    }

    var exitStatus: ExitStatus {
        switch verdict {
        case .right: .done
        case .change: .failed
        case .unmoved, .notOpened: .notDone
        }
    }

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Geschlossen", closed.german)
        if verdict != .notOpened { sheet.add("Danach", open.german) }
        sheet.add("Eingestellt", "sensor = \"\(configured.word)\", pin = \(pin)")
        return [screen.paint("Lade \(drawer): \(head)", verdict == .right ? .good : .bad)] + sheet.lines() + advice
    }

    private var head: String {
        switch verdict {
        case .right: "der Sensor ist richtig eingestellt"
        case .change: "der Sensor ist anders einzustellen"
        case .unmoved: "der Sensor hat sich nicht gerührt"
        case .notOpened: outcome.german
        }
    }

    private var advice: [String] {
        switch verdict {
        case .right, .notOpened: []
        case .change:
            [
                "In zahlstelled.toml gehört bei diesem Drucker unter [printer.drawer]:", "  \(line ?? "")",
                "Dann: zahlstelled --check, und den Dienst neu starten.",
            ]
        case .unmoved:
            [
                "Ist die Lade aufgegangen, hat sie keinen Sensor oder er ist nicht angeschlossen: sensor = \"none\"",
                "Ist sie zu geblieben, hängt sie am anderen Stift: pin = \(pin == 2 ? 5 : 2), sonst Schloss und Kabel prüfen.",
                "War sie schon vorher offen, sie schließen und noch einmal beginnen.",
            ]
        }
    }
}

extension OrgZahlstelleDrawer.Sense.Reply.Level {
    fileprivate var german: String {
        switch self {
        case .low: "Pegel niedrig"
        case .high: "Pegel hoch"
        }
    }
}

extension OrgZahlstelleDrawer.Sense.Reply.Sensor {
    /// As zahlstelled.toml has it.
    fileprivate var word: String {
        switch self {
        case .openWhenHigh: "open-when-high"
        case .openWhenLow: "open-when-low"
        case .none: "none"
        }
    }
}
