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
