import Interface

extension OrgZahlstelleDrawer.Outcome {
    var german: String {
        switch self {
        case .opened: "geöffnet"
        case .alreadyOpen: "war schon offen"
        case .didNotOpen: "hat sich nicht geöffnet"
        case .pulseSent: "Öffnungsimpuls gesendet; ob sich die Lade geöffnet hat, ist nicht bekannt"
        case .printerNotReady:
            "der Drucker, an dem die Lade hängt, hat kein Papier, ist offen oder gestört und öffnet sie so nicht"
        case .notReachable: "der Drucker, an dem die Lade hängt, ist nicht erreichbar oder überlastet"
        }
    }

    var exitStatus: ExitStatus {
        switch self {
        case .opened, .alreadyOpen, .pulseSent: .done
        case .didNotOpen, .printerNotReady, .notReachable: .notDone
        }
    }
}

extension OrgZahlstelleDrawer.State {
    var german: String {
        switch self {
        case .open: "offen"
        case .closed: "geschlossen"
        case .noSensor: "kein Sensor"
        case .unknown: "unbekannt, der Drucker ist nicht verbunden"
        }
    }
}

extension OrgZahlstelleDrawer.GetState.Reply {
    /// "offen seit 75 s (zu lange)"
    var german: String {
        let since = openSeconds.map { " seit \($0) s" } ?? ""
        return state.german + since + (alarm.map { " (\($0.german))" } ?? "")
    }
}

extension OrgZahlstelleDrawer.Alarm {
    var german: String {
        switch self {
        case .leftOpen: "zu lange"
        case .notMoving: "hat sich beim letzten Auftrag nicht geöffnet"
        case .alwaysOpen: "noch nie geschlossen gesehen; ist der Sensor richtig herum eingestellt?"
        }
    }
}
