/// What the doctor looks at. The names are for programs and never change.
enum Check: String, CaseIterable, Encodable, Sendable {
    case daemon, configuration, unit
    case connection, node, permissions, udev
    case registration, trouble, dayEnd, paper, drawer
    case doubts, journal, chain
    case disk, health, backup, clock, image, update

    var title: Words {
        switch self {
        case .daemon: Words("Dienst", "daemon")
        case .configuration: Words("Konfiguration", "configuration")
        case .unit: Words("Einheit", "unit")
        case .connection: Words("Verbindung", "connection")
        case .node: Words("Anschluss", "port")
        case .permissions: Words("Rechte", "permissions")
        case .udev: Words("udev", "udev")
        case .registration: Words("Anmeldung", "registration")
        case .trouble: Words("Letzter Fehler", "last error")
        case .dayEnd: Words("Kassenschnitt", "end-of-day")
        case .paper: Words("Druckbereit", "printer")
        case .drawer: Words("Lade", "drawer")
        case .doubts: Words("Zweifel", "doubts")
        case .journal: Words("Journal", "journal")
        case .chain: Words("Kette", "chain")
        case .disk: Words("Platz", "disk space")
        case .health: Words("Datenträger", "disk")
        case .backup: Words("Sicherung", "backup")
        case .clock: Words("Uhr", "clock")
        case .image: Words("Abbild", "image")
        case .update: Words("Update", "update")
        }
    }
}
